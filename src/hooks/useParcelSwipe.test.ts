import { swipeStep, type Point } from './useParcelSwipe'

const at = (clientX: number, clientY: number): Point => ({ clientX, clientY })

it.each([
  ['to the left as a step to the next parcel', at(300, 400), at(200, 400), 1],
  ['to the right as a step to the previous parcel', at(100, 400), at(200, 400), -1],
  ['to the left and slightly up as a step to the next parcel', at(300, 400), at(200, 360), 1],
  ['of less than 60 px as a tap', at(300, 400), at(250, 400), 0],
  ['that is steep as a scroll', at(300, 600), at(200, 540), 0],
  ['from the edge of the screen as the back gesture of WeChat', at(10, 400), at(200, 400), 0],
])('reads a finger movement %s', (_, from, to, step) => {
  expect(swipeStep(from, to)).toBe(step)
})
