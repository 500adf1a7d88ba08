import { addCounts, countsBetween, readRequestCounts } from './requestCounts'

it('counts reads, writes and calls of logistics.getPath', () => {
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
  expect(readRequestCounts(stats)).toEqual({ upstream: 3, reads: 10, writes: 8 })
})

it('subtracts two readings, and adds the difference again', () => {
  const before = { upstream: 1, reads: 2, writes: 3 }
  const after = { upstream: 4, reads: 6, writes: 8 }
  expect(countsBetween(before, after)).toEqual({ upstream: 3, reads: 4, writes: 5 })
  expect(addCounts(before, countsBetween(before, after))).toEqual(after)
})
