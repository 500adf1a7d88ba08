import { swipeStep, type Point } from './useParcelSwipe'

const at = (clientX: number, clientY: number): Point => ({ clientX, clientY })

it.each([
  ['to the left leads on', at(300, 400), at(200, 400), 1],
  ['to the right leads back', at(100, 400), at(200, 400), -1],
  ['that rises a little on its way counts', at(300, 400), at(200, 360), 1],
  ['that stays nearly where it was is a tap', at(300, 400), at(250, 400), 0],
  ['that goes up more than across scrolls', at(300, 600), at(200, 540), 0],
  ['from the edge of the screen is left to WeChat', at(10, 400), at(200, 400), 0],
])('a finger %s', (_, from, to, step) => {
  expect(swipeStep(from, to)).toBe(step)
})
