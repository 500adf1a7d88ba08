import { widthOf } from './textWidth'

it.each([
  ['', 0],
  ['6230 7481', 5.52],
  ['6-2-3011', 4.64],
  ['138 0013 8000', 7.84],
  ['SF1380013800012', 9.92],
  ['（13800138000），', 10.04],
  ['货A03', 3.08],
])('%p is about %s times its font size wide', (text, width) => {
  expect(widthOf(text)).toBe(width)
})
