import { addAsked, askedBetween, readAsked } from './requestCounts'

it('tells reads from writes, and counts the calls for tracks alone', () => {
  const stats = {
    calls: { 'logistics.getPath': 3, 'subscribeMessage.send': 9 },
    database: {
      'orders.getDocument': 5,
      'tracks.getDocument': 4,
      'orders.calculateDocument': 1,
      'tracks.insertDocument': 2,
      'tracks.modifyDocument': 6,
    },
  }
  expect(readAsked(stats)).toEqual({ upstream: 3, reads: 10, writes: 8 })
})

it('tells what was asked between two readings, which adds up again', () => {
  const before = { upstream: 1, reads: 2, writes: 3 }
  const after = { upstream: 4, reads: 6, writes: 8 }
  expect(askedBetween(before, after)).toEqual({ upstream: 3, reads: 4, writes: 5 })
  expect(addAsked(before, askedBetween(before, after))).toEqual(after)
})
