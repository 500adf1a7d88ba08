import type { Order } from './order'
import { groupOrders } from './orderSections'

const IN_TRANSIT = 200001
const SIGNED = 300003
const RETURNED = 400003
const CANCELLED = 400001
const UNKNOWN = null

/** An order with one waybill for each code, which is the action type of its latest update. */
function orderWith(orderId: string, ...codes: (number | null)[]): Order {
  const waybills = codes.map((actionType, index) => ({
    deliveryId: 'SF',
    waybillId: `${orderId}-${index}`,
    latest: actionType === null ? null : { atSeconds: 1795419660, actionType, message: '' },
  }))
  return { orderId, goods: [], createdAtSeconds: null, ended: false, waybills }
}

const ids = (orders: readonly Order[]) => orders.map(({ orderId }) => orderId)

it.each([
  ['a parcel that was signed for', [SIGNED], 'ended'],
  ['a parcel that was returned', [RETURNED], 'ended'],
  ['a parcel that was cancelled', [CANCELLED], 'ended'],
  ['two parcels that were both signed for', [SIGNED, SIGNED], 'ended'],
  ['two parcels, one of them in transit', [SIGNED, IN_TRANSIT], 'moving'],
  ['two parcels, one of them without updates', [SIGNED, UNKNOWN], 'moving'],
  ['a parcel without updates', [UNKNOWN], 'moving'],
  ['no parcels yet', [], 'moving'],
] as const)('an order with %s (%p) is listed as %s', (_, codes, section) => {
  const sections = groupOrders([orderWith('a', ...codes)])
  expect(ids(sections[section])).toEqual(['a'])
  expect(sections.moving.length + sections.ended.length).toBe(1)
})

it('groupOrders keeps the order of the list within each section', () => {
  const list = [
    orderWith('a', SIGNED),
    orderWith('b', IN_TRANSIT),
    orderWith('c', SIGNED),
    orderWith('d', UNKNOWN),
  ]
  const { moving, ended } = groupOrders(list)
  expect([ids(moving), ids(ended)]).toEqual([
    ['b', 'd'],
    ['a', 'c'],
  ])
})
