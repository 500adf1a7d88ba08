import { divideTimings, medianTimings, summarizeTimings } from './timings'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

it('finds the percentiles of calls in any order, and the calls a second', () => {
  expect(summarizeTimings(hundred, 4)).toEqual({ callsPerSecond: 25, p50: 50, p95: 95, p99: 99 })
})

it('uses a single call for every percentile', () => {
  expect(summarizeTimings([7], 1)).toEqual({ callsPerSecond: 1, p50: 7, p95: 7, p99: 7 })
})

it('throws if there were no calls', () => {
  expect(() => summarizeTimings([], 1)).toThrow('There were no calls')
})

it('divides each figure by the same figure of the base', () => {
  const base = { callsPerSecond: 10, p50: 1, p95: 2, p99: 4 }
  expect(divideTimings({ callsPerSecond: 5, p50: 2, p95: 3, p99: 4 }, base)).toEqual({
    callsPerSecond: 0.5,
    p50: 2,
    p95: 1.5,
    p99: 1,
  })
})

it('takes the median of each figure by itself', () => {
  const rounds = [
    { callsPerSecond: 1, p50: 9, p95: 1, p99: 5 },
    { callsPerSecond: 2, p50: 1, p95: 8, p99: 6 },
    { callsPerSecond: 9, p50: 2, p95: 2, p99: 7 },
  ]
  expect(medianTimings(rounds)).toEqual({ callsPerSecond: 2, p50: 2, p95: 2, p99: 6 })
})
