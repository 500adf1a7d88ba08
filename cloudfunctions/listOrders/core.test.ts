import { blankTrack } from '../../testing/ownedOrder'
import { createMemoryTrackStore } from '../../testing/trackStore'
import { Failure } from '../shared/failure'
import type { Order } from '../shared/order'
import type { OrderSelection } from '../shared/orderStore'
import type { Track } from '../shared/track'
import { listOrders } from './core'
import { writeCursor } from './cursor'

const owner = 'oABC123456'

/** Ports over this many orders and these tracks. They keep what they were asked for. */
function createPorts(count: number, ...stored: Track[]) {
  const tracks = createMemoryTrackStore(...stored)
  const selections: OrderSelection[] = []
  const listOwn = (_openid: string, selection: OrderSelection) => {
    selections.push(selection)
    const orders = Array.from({ length: Math.min(count, selection.limit) }, (_, index) => orderOf(index))
    return Promise.resolve({ orders, next: count > selection.limit ? (orders.at(-1) ?? null) : null })
  }
  return { ports: { orders: { listOwn }, tracks }, selections, tracks }
}

function orderOf(index: number): Order {
  const waybills = [{ deliveryId: 'SF', waybillId: `SF${index}`, wxOrderId: `order-${index}-1` }]
  const createdAt = 1795413900 - index
  return { orderId: `order-${index}`, addSource: 0, waybills, createdAt, ended: false, urgency: 0 }
}

it('lists an order with its waybills, and no latest row of a parcel without a track', async () => {
  await expect(listOrders({}, owner, createPorts(1).ports)).resolves.toEqual({
    ok: true,
    data: {
      orders: [
        {
          orderId: 'order-0',
          createdAt: 1795413900,
          ended: false,
          waybills: [{ deliveryId: 'SF', waybillId: 'SF0', latest: null }],
        },
      ],
    },
  })
})

it('says of a parcel what its whole track says', async () => {
  const refused = { actionTime: 1_795_000_001, actionType: 400004, actionMsg: '收件人拒收，快件退回' }
  const signed = { actionTime: 1_795_000_002, actionType: 300003, actionMsg: '已签收' }
  const track = {
    ...blankTrack(owner, { orderId: 'order-0', deliveryId: 'SF', waybillId: 'SF0' }),
    pathItemList: [signed, refused],
  }
  const reply = await listOrders({}, owner, createPorts(1, track).ports)
  expect(reply.ok && reply.data.orders[0]?.waybills[0]).toEqual({
    deliveryId: 'SF',
    waybillId: 'SF0',
    latest: signed,
    state: { milestone: 'returned', updatedAt: 1_795_000_002, pickupCodes: [] },
  })
})

it('takes the latest row of every parcel from the stored tracks with one query', async () => {
  const pickedUp = { actionTime: 1_795_000_001, actionType: 100001, actionMsg: '已揽收' }
  const signed = { actionTime: 1_795_000_002, actionType: 300003, actionMsg: '已签收' }
  const track = {
    ...blankTrack(owner, { orderId: 'order-1', deliveryId: 'SF', waybillId: 'SF1' }),
    pathItemList: [signed, pickedUp],
  }
  const { ports, tracks } = createPorts(3, track)
  const reply = await listOrders({}, owner, ports)
  const latest = reply.ok && reply.data.orders.map(({ waybills }) => waybills[0]?.latest)
  expect(latest).toEqual([null, signed, null])
  expect(tracks.calls).toEqual(['findAll'])
})

it('lists the orders even if the tracks cannot be read', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const tracks = { findAll: () => Promise.reject(new Failure('BUSY', 'database')) }
  const reply = await listOrders({}, owner, { ...createPorts(2).ports, tracks })
  expect(reply.ok && reply.data.orders).toHaveLength(2)
  expect(console.error).toHaveBeenCalledTimes(1)
})

it('answers an empty page to a customer without orders, without querying tracks', async () => {
  const { ports, tracks } = createPorts(0)
  await expect(listOrders({}, owner, ports)).resolves.toEqual({ ok: true, data: { orders: [] } })
  expect(tracks.calls).toEqual([])
})

it('tells which orders have ended', async () => {
  const { ports } = createPorts(0)
  const orders = [orderOf(0), { ...orderOf(1), ended: true }]
  const listOwn = () => Promise.resolve({ orders, next: null })
  const reply = await listOrders({}, owner, { ...ports, orders: { listOwn } })
  expect(reply.ok && reply.data.orders.map(({ ended }) => ended)).toEqual([false, true])
})

it('answers 20 orders and a cursor if there are more', async () => {
  const reply = await listOrders({}, owner, createPorts(21).ports)
  expect(reply).toMatchObject({ data: { nextCursor: writeCursor(orderOf(19)) } })
  expect(reply.ok && reply.data.orders).toHaveLength(20)
})

it('answers no cursor if the page has the last order', async () => {
  const reply = await listOrders({}, owner, createPorts(20).ports)
  expect(reply.ok && 'nextCursor' in reply.data).toBe(false)
})

it('continues after the order of the cursor', async () => {
  const { ports, selections } = createPorts(0)
  const position = { ended: false, urgency: 3, createdAt: 5, orderId: '订单' } as const
  await listOrders({ cursor: writeCursor(position) }, owner, ports)
  expect(selections[0]?.after).toEqual(position)
})

it('trims the query', async () => {
  const { ports, selections } = createPorts(0)
  await listOrders({ query: '  咖啡 ' }, owner, ports)
  expect(selections[0]?.text).toBe('咖啡')
})

it.each([
  ['no event', undefined],
  ['a cursor that is a list', { cursor: [] }],
  ['a cursor that is an operator', { cursor: { $gt: '' } }],
  ['an empty cursor', { cursor: '' }],
  ['a cursor of another shape', { cursor: Buffer.from('{"createdAt":1}').toString('base64url') }],
  [
    'a cursor with an operator inside',
    { cursor: Buffer.from('[false,0,{"$gt":0},"a"]').toString('base64url') },
  ],
  ['a cursor with an infinite number', { cursor: Buffer.from('[false,0,1e999,"a"]').toString('base64url') }],
  ['a cursor of the earlier list', { cursor: Buffer.from('[false,5,"a"]').toString('base64url') }],
  ['a cursor with an unknown urgency', { cursor: Buffer.from('[false,9,5,"a"]').toString('base64url') }],
  ['a query that is not text', { query: { $regex: '.*' } }],
  ['a query of spaces', { query: '   ' }],
  ['a query with a control character', { query: '咖啡\u0000' }],
  ['a query with a line break at its end', { query: '咖啡\n' }],
  ['a query of 65 characters', { query: 'x'.repeat(65) }],
])('answers BAD_REQUEST to %s', async (_what, event) => {
  const { ports, selections } = createPorts(1)
  await expect(listOrders(event, owner, ports)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(selections).toEqual([])
})

it.each([[undefined], ['']])(
  'answers NOT_FOUND to a caller whose openid is %p, without querying the database',
  async (openid) => {
    const { ports, selections } = createPorts(1)
    await expect(listOrders({}, openid, ports)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(selections).toEqual([])
  },
)
