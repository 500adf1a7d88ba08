import { renderHook } from '@testing-library/react'
import { resetDevice, setFontSize } from '../../testing/taro'
import { appearanceAt, useAppearance } from './useAppearance'

beforeEach(resetDevice)

it.each([
  [16, '--scale: 1; --soft: 1'],
  [17, '--scale: 1.0625; --soft: 1.0313'],
  [20, '--scale: 1.25; --soft: 1.125'],
  [25.6, '--scale: 1.6; --soft: 1.3'],
  [28, '--scale: 1.6; --soft: 1.3'],
  [14, '--scale: 1; --soft: 1'],
])('at %s px sets %s: never smaller than usual, at most 1.6 times as large', (fontSize, sizes) => {
  expect(appearanceAt(fontSize).sizes).toBe(sizes)
})

it.each([
  [20.79, ''],
  [20.8, ' large'],
])('at %s px lays the page out as %p', (fontSize, largeType) => {
  expect(appearanceAt(fontSize).largeType).toBe(largeType)
})

it.each([
  [23, '--scale: 1.4375; --soft: 1.2188'],
  [undefined, '--scale: 1; --soft: 1'],
])('follows WeChat, which says %s', (fontSize, sizes) => {
  setFontSize(fontSize)
  expect(renderHook(useAppearance).result.current.sizes).toBe(sizes)
})
