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
])('scales text between 1 and 1.6 times: a font size of %s px gives "%s"', (fontSize, sizes) => {
  expect(appearanceAt(fontSize).sizes).toBe(sizes)
})

it.each([
  [20.79, ''],
  [20.8, ' large'],
])('changes to the layout for large type at 1.3 times: %s px gives class %p', (fontSize, largeType) => {
  expect(appearanceAt(fontSize).largeType).toBe(largeType)
})

it.each([
  [23, '--scale: 1.4375; --soft: 1.2188'],
  [undefined, '--scale: 1; --soft: 1'],
])('uses the font size that WeChat reports: %s gives "%s"', (fontSize, sizes) => {
  setFontSize(fontSize)
  expect(renderHook(useAppearance).result.current.sizes).toBe(sizes)
})
