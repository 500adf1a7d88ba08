import type { PathItem } from '../../contract/pathItem'
import { ownedOrder } from '../../testing/ownedOrder'
import { areOfSameTime, creationTime, rowsOfOrder } from './orderRows'

const NOW = 1_795_413_900
const DAY = 24 * 3600

const at = (actionTime: unknown): PathItem => ({
  actionTime,
  actionType: 200001,
  actionMsg: String(actionTime),
})
const placedAt = (createdAt: number) => ownedOrder('o', 'A', [], { createdAt })
const order = placedAt(NOW - 5 * DAY)
const [old, early, late] = [at(NOW - 200 * DAY), at(NOW - 6 * DAY), at(NOW - DAY)]

it('leaves out rows that are older than the order by more than a day', () => {
  expect(rowsOfOrder([at(NOW - 6 * DAY - 1), early, late], order, NOW)).toEqual([early, late])
})

it.each([0, -1, NOW + 2 * DAY])(
  'keeps all rows if the order was placed at %d, which is no time',
  (createdAt) => {
    const rows = [at(NOW - 100 * DAY), late]
    expect(rowsOfOrder(rows, placedAt(createdAt), NOW)).toEqual(rows)
  },
)

it('reads a time in milliseconds', () => {
  expect(creationTime(placedAt(NOW * 1000), NOW)).toBe(NOW)
  expect(rowsOfOrder([old, late], placedAt((NOW - 5 * DAY) * 1000), NOW)).toEqual([late])
})

it.each([[at(0)], [at('soon')], [null], [{}]])(
  'keeps the row %j, which has no time, only if no other row is of an earlier parcel',
  (untimed) => {
    expect(rowsOfOrder([untimed, late], order, NOW)).toEqual([untimed, late])
    expect(rowsOfOrder([untimed, old, late], order, NOW)).toEqual([late])
    expect(rowsOfOrder([untimed], order, NOW)).toEqual([untimed])
  },
)

describe('a later parcel under the same number', () => {
  const oldOrder = placedAt(NOW - 210 * DAY)
  const known = (ended: boolean, ...pathItemList: PathItem[]) => ({ pathItemList, ended })

  it.each([
    ['the track has ended', known(true, old), 31, 0],
    ['the track has ended, but only just', known(true, old), 29, 1],
    ['the track has not ended', known(false, old), 121, 0],
    ['the track has not ended, but has only paused', known(false, old), 119, 1],
  ])('is told by the time since the last known row: %s', (_what, track, days, count) => {
    const next = at(NOW - 200 * DAY + days * DAY)
    expect(rowsOfOrder([next], oldOrder, NOW, track)).toHaveLength(count)
    expect(rowsOfOrder([old, next, at(0)], oldOrder, NOW, track)).toHaveLength(count === 0 ? 1 : 3)
  })

  it('is told by a long pause between the rows if nothing is known', () => {
    expect(rowsOfOrder([late, old, at(NOW)], oldOrder, NOW)).toEqual([old])
  })

  it('is told by the time of the order if nothing is known', () => {
    expect(rowsOfOrder([late, at(0)], oldOrder, NOW)).toEqual([])
    expect(rowsOfOrder([late], placedAt(NOW - 119 * DAY), NOW)).toEqual([late])
  })

  it('is not seen in a row that is dated ahead', () => {
    const rows = [late, at(NOW + 999 * DAY), at(0)]
    expect(rowsOfOrder(rows, order, NOW)).toEqual(rows)
    expect(rowsOfOrder([at(NOW - DAY)], oldOrder, NOW, known(true, old, at(NOW + 9 * DAY)))).toEqual([])
  })

  it('is not seen in a journey that goes on', () => {
    const steps = [150, 100, 50, 1].map((days) => at(NOW - days * DAY))
    expect(rowsOfOrder(steps, oldOrder, NOW, known(false, old))).toEqual(steps)
  })
})

it('takes two orders as sent together if they were placed within 30 days, or at unknown times', () => {
  expect(areOfSameTime(NOW, NOW - 30 * DAY)).toBe(true)
  expect(areOfSameTime(NOW, NOW - 31 * DAY)).toBe(false)
  expect(areOfSameTime(0, NOW)).toBe(true)
})
