import { createClock } from './clock'

const START = 1795424000

beforeEach(() => {
  jest.useFakeTimers({ now: 0 })
})

afterEach(() => {
  jest.useRealTimers()
})

it('starts the clock at the given time and lets it run on', () => {
  const Clock = createClock(START)
  jest.advanceTimersByTime(90_000)
  expect(Clock.now()).toBe((START + 90) * 1000)
  expect(new Clock().getTime()).toBe((START + 90) * 1000)
})

it('creates fixed times as Date does', () => {
  const Clock = createClock(START)
  expect(new Clock(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
  expect(Clock.UTC(1970, 0, 2)).toBe(86_400_000)
  expect(new Clock(0)).toBeInstanceOf(Clock)
})

it("uses the browser's Date if no time is given", () => {
  expect(createClock(undefined)).toBe(Date)
})
