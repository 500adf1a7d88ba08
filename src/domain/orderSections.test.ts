import type { CollectedMark } from './collectedMark'
import type { Order } from './order'
import { groupOrders } from './orderSections'

const IN_TRANSIT = 200001
const SIGNED = 300003
const RETURNING = 400003
const WAITS = 300005
const CANCELLED = 400001
const UNKNOWN = null

/** An order with one waybill for each code, which is the action type of its latest update. */
function orderWith(orderId: string, ...codes: (number | null)[]): Order {
  const waybills = codes.map((actionType, index) => ({
    deliveryId: 'SF',
    waybillId: `${orderId}-${index}`,
    latest: actionType === null ? null : { atSeconds: 1795419660, actionType, message: '' },
    state: null,
  }))
  return { orderId, goods: [], createdAtSeconds: null, ended: false, waybills }
}

const ids = (orders: readonly Order[]) => orders.map(({ orderId }) => orderId)

it.each([
  ['a parcel that was signed for', [SIGNED], 'ended'],
  ['a parcel that goes back', [RETURNING], 'inProgress'],
  ['a parcel that was cancelled', [CANCELLED], 'ended'],
  ['two parcels that were both signed for', [SIGNED, SIGNED], 'ended'],
  ['two parcels, one of them in transit', [SIGNED, IN_TRANSIT], 'inProgress'],
  ['two parcels, one of them without updates', [SIGNED, UNKNOWN], 'inProgress'],
  ['a parcel without updates', [UNKNOWN], 'inProgress'],
  ['no parcels yet', [], 'inProgress'],
  ['a parcel that waits', [WAITS], 'toCollect'],
  ['two parcels, one of them waiting', [IN_TRANSIT, WAITS], 'toCollect'],
] as const)('an order with %s (%p) is listed as %s', (_, codes, section) => {
  const sections = groupOrders([orderWith('a', ...codes)], [])
  expect(ids(sections[section])).toEqual(['a'])
  expect(sections.toCollect.length + sections.inProgress.length + sections.ended.length).toBe(1)
})

it('groupOrders keeps the order of the list within each section', () => {
  const list = [
    orderWith('a', SIGNED),
    orderWith('b', IN_TRANSIT),
    orderWith('c', SIGNED),
    orderWith('d', UNKNOWN),
    orderWith('e', WAITS),
    orderWith('f', WAITS),
  ]
  const { toCollect, inProgress, ended } = groupOrders(list, [])
  expect([ids(toCollect), ids(inProgress), ids(ended)]).toEqual([
    ['e', 'f'],
    ['b', 'd'],
    ['a', 'c'],
  ])
})

describe('a parcel marked as collected on this phone', () => {
  const order = orderWith('a', WAITS, WAITS)
  const markOf = (index: number, message = ''): CollectedMark => ({
    orderId: 'a',
    deliveryId: 'SF',
    waybillId: `a-${index}`,
    headlineKey: `1795419660-${WAITS}-${message}`,
    newestKey: '',
  })

  it('no longer puts its order among those to collect', () => {
    expect(ids(groupOrders([order], [markOf(0), markOf(1)]).inProgress)).toEqual(['a'])
  })

  it('leaves the order there for another parcel', () => {
    expect(ids(groupOrders([order], [markOf(1)]).toCollect)).toEqual(['a'])
  })

  it('counts again once its row is another', () => {
    expect(ids(groupOrders([order], [markOf(0, 'older'), markOf(1)]).toCollect)).toEqual(['a'])
  })
})
