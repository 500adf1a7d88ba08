import type { PathItem } from '../../contract/pathItem'
import { ownedOrder } from '../../testing/ownedOrder'
import { areOfSameTime, creationTime, rowsOfOrder } from './orderRows'

const NOW = 1_795_413_900
const DAY = 24 * 3600

const at = (actionTime: number): PathItem => ({ actionTime, actionType: 200001, actionMsg: '运输中' })
const placedAt = (createdAt: number) => ownedOrder('o', 'A', [], { createdAt })

it.each([
  ['a day ahead, as clocks differ', NOW + DAY, NOW + DAY],
  ['more than a day ahead', NOW + DAY + 1, 0],
  ['in ten digits, which are seconds and lie ahead', 9_999_999_999, 0],
  ['in milliseconds of a second', NOW * 1000 + 999, NOW],
])('reads when an order was placed: %s', (_what, createdAt, seconds) => {
  expect(creationTime(placedAt(createdAt), NOW)).toBe(seconds)
})

it('keeps a row from exactly a day before the order', () => {
  const row = at(NOW - 6 * DAY)
  expect(rowsOfOrder([row], placedAt(NOW - 5 * DAY), NOW)).toEqual([row])
})

it('takes a row as dated ahead only if it is more than a day ahead', () => {
  const known = { pathItemList: [at(NOW - 40 * DAY)], ended: true }
  const order = placedAt(NOW - 50 * DAY)
  expect(rowsOfOrder([at(NOW + DAY)], order, NOW, known)).toEqual([])
  expect(rowsOfOrder([at(NOW + DAY + 1)], order, NOW, known)).toHaveLength(1)
})

it('keeps a row that comes exactly 120 days after the one before it', () => {
  const rows = [at(NOW - 120 * DAY), at(NOW)]
  const order = placedAt(NOW - 121 * DAY)
  expect(rowsOfOrder(rows, order, NOW)).toEqual(rows)
  expect(rowsOfOrder([at(NOW - 120 * DAY - 1), at(NOW)], order, NOW)).toHaveLength(1)
})

it('keeps a row that comes exactly 30 days after the end', () => {
  const known = { pathItemList: [at(NOW - 30 * DAY)], ended: true }
  const order = placedAt(NOW - 40 * DAY)
  expect(rowsOfOrder([at(NOW)], order, NOW, known)).toHaveLength(1)
  expect(rowsOfOrder([at(NOW + 1)], order, NOW, known)).toEqual([])
})

it('keeps later rows if it is not known when the journey ended', () => {
  const untimed = { actionType: 300003, actionMsg: '已签收' }
  const row = at(NOW - DAY)
  const known = { pathItemList: [untimed], ended: true }
  expect(rowsOfOrder([row, untimed], placedAt(NOW - 5 * DAY), NOW, known)).toEqual([row, untimed])
})

it('takes orders as sent together if either was placed at an unknown time', () => {
  expect(areOfSameTime(NOW, 0)).toBe(true)
  expect(areOfSameTime(0, NOW)).toBe(true)
})
