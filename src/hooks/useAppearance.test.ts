import { appearanceAt } from './useAppearance'

it.each([
  [0.8, '--scale: 1; --soft: 1'],
  [1, '--scale: 1; --soft: 1'],
  [1.125, '--scale: 1.125; --soft: 1.0625'],
  [1.25, '--scale: 1.25; --soft: 1.125'],
])('text follows WeChat up to 1.25 times and is never smaller than usual: %s gives "%s"', (scale, sizes) => {
  expect(appearanceAt(scale).sizes).toBe(sizes)
})

it.each([
  [1.325, '--scale: 1.625; --soft: 1.3125'],
  [1.4, '--scale: 2; --soft: 1.5'],
  [1.75, '--scale: 2; --soft: 1.5'],
])('text is twice as large from 1.4 times on, the size for ageing users: %s gives "%s"', (scale, sizes) => {
  expect(appearanceAt(scale).sizes).toBe(sizes)
})

it.each([
  [1.25, ''],
  [1.26, ' large'],
])('the layout for large type begins above 1.25 times: %s gives class %p', (scale, largeType) => {
  expect(appearanceAt(scale).largeType).toBe(largeType)
})
