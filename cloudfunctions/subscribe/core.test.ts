import { blankTrack } from '../../testing/ownedOrder'
import { createMemoryTrackStore } from '../../testing/trackStore'
import type { Order } from '../shared/order'
import { subscribe, type SubscribePorts } from './core'

const owner = 'oABC123456'
const order: Order = {
  orderId: '1',
  addSource: 0,
  waybills: [
    { deliveryId: 'ZTO', waybillId: 'A' },
    { deliveryId: 'YUNDA', waybillId: 'B' },
  ],
  createdAt: 0,
  ended: false,
  urgency: 0,
}
const outForDelivery = { actionTime: 1_795_000_007, actionType: 300002, actionMsg: '派送中' }

function createPorts() {
  const added: unknown[] = []
  const known = blankTrack(owner, { orderId: '1', deliveryId: 'YUNDA', waybillId: 'B' })
  const ports: SubscribePorts = {
    orders: {
      findOwn: (openid, orderId) => Promise.resolve(openid === owner && orderId === '1' ? order : null),
    },
    tracks: createMemoryTrackStore({ ...known, pathItemList: [outForDelivery] }),
    consents: {
      add: (key, kinds, knownAt) => {
        added.push([key.orderId, key.waybillId, key.openid, kinds, knownAt])
        return Promise.resolve()
      },
    },
  }
  return { ports, added }
}

it("adds one consent of each kind for the order's first waybill", async () => {
  const { ports, added } = createPorts()
  const accepted = ['signed', 'exception', 'signed']
  await expect(subscribe({ orderId: '1', accepted }, owner, ports)).resolves.toEqual({
    ok: true,
    data: { deliveryId: 'ZTO', waybillId: 'A', accepted: ['signed', 'exception'] },
  })
  expect(added).toEqual([['1', 'A', owner, ['signed', 'exception'], {}]])
})

it('tells the store which update the customer knows already', async () => {
  const { ports, added } = createPorts()
  await subscribe({ orderId: '1', waybillId: 'B', accepted: ['signed'] }, owner, ports)
  expect(added).toEqual([['1', 'B', owner, ['signed'], { outForDelivery: 1_795_000_007 }]])
})

it.each([
  ['ZTO', 'A'],
  ['SF', 'A'],
])('subscribes to the waybill of the carrier that the request names: %s', async (deliveryId, waybillId) => {
  const { ports } = createPorts()
  const waybills = [...order.waybills, { deliveryId: 'SF', waybillId: 'A' }]
  const orders = { findOwn: () => Promise.resolve({ ...order, waybills }) }
  const event = { orderId: '1', waybillId, deliveryId, accepted: ['signed'] }
  await expect(subscribe(event, owner, { ...ports, orders })).resolves.toMatchObject({
    data: { deliveryId, waybillId },
  })
})

it.each([
  ['no event', undefined],
  ['no order', { accepted: ['signed'] }],
  ['an operator', { orderId: { $gt: '' }, accepted: ['signed'] }],
  ['an empty list of kinds', { orderId: '1', accepted: [] }],
  ['text in place of the list', { orderId: '1', accepted: 'signed' }],
  ['an unknown kind', { orderId: '1', accepted: ['lost'] }],
  ['a list of 1000 kinds', { orderId: '1', accepted: Array(1000).fill('signed') }],
])('answers BAD_REQUEST to %s', async (_what, event) => {
  const { ports, added } = createPorts()
  await expect(subscribe(event, owner, ports)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(added).toEqual([])
})

it.each([
  ['another customer', '1', {}, 'oXYZ987654'],
  ['a caller without an openid', '1', {}, undefined],
  ['an order that does not exist', '2', {}, owner],
  ["a waybill that is not the order's", '1', { waybillId: 'C' }, owner],
  ["a waybill under another carrier's id", '1', { waybillId: 'B', deliveryId: 'ZTO' }, owner],
])('answers NOT_FOUND to %s', async (_what, orderId, picked, openid) => {
  const { ports, added } = createPorts()
  const event = { orderId, ...picked, accepted: ['signed'] }
  await expect(subscribe(event, openid, ports)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(added).toEqual([])
})

it.each([undefined, ''])('looks for no order of a caller whose openid is %p', async (openid) => {
  const { ports } = createPorts()
  const findOwn = jest.fn(ports.orders.findOwn)
  await subscribe({ orderId: '1', accepted: ['signed'] }, openid, { ...ports, orders: { findOwn } })
  expect(findOwn).not.toHaveBeenCalled()
})
