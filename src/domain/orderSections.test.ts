import type { Order } from './order'
import { groupOrders } from './orderSections'

const IN_TRANSIT = 200001
const SIGNED = 300003
const RETURNED = 400003
const CANCELLED = 400001
const UNKNOWN = null

/** An order with one waybill for each newest node, of which only the code matters here. */
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
  ['one that was signed for', [SIGNED], 'ended'],
  ['one that went back to the shop', [RETURNED], 'ended'],
  ['one that was cancelled', [CANCELLED], 'ended'],
  ['two that were both signed for', [SIGNED, SIGNED], 'ended'],
  ['two of which one is on its way', [SIGNED, IN_TRANSIT], 'moving'],
  ['two of which one is not known', [SIGNED, UNKNOWN], 'moving'],
  ['one that nothing is known of', [UNKNOWN], 'moving'],
  ['none, as nothing was sent yet', [], 'moving'],
] as const)('an order with parcels, %s: %p is %s', (_, codes, section) => {
  const sections = groupOrders([orderWith('a', ...codes)])
  expect(ids(sections[section])).toEqual(['a'])
  expect(sections.moving.length + sections.ended.length).toBe(1)
})

it('keeps the order of the list within each section', () => {
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
