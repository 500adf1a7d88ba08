import { openMemoryTrackStore } from '../../testing/trackStore'
import { Failure } from '../shared/failure'
import type { PathQuery } from '../shared/logistics'
import type { Order } from '../shared/order'
import { createTrack } from '../shared/track'
import type { Track } from '../shared/track'
import { getPath } from './core'

const owner = 'oABC123456'
const order: Order = {
  orderId: '202611210056',
  addSource: 0,
  waybills: [
    { deliveryId: 'ZTO', waybillId: '73123456789135', wxOrderId: '202611210056-1' },
    { deliveryId: 'YUNDA', waybillId: '463100928817735' },
  ],
  goods: [{ name: '手冲咖啡壶 600 毫升', imageUrl: '/cup.svg' }],
  createdAt: 1795221900,
  ended: false,
}
const pickedUp = { actionTime: 1795248120, actionType: 100001, actionMsg: '【景德镇市】已揽收' }

const signed = { actionTime: 1795248999, actionType: 300003, actionMsg: '已签收' }

/** Ports over this one order; they keep what they were asked. */
function openPorts(held: Partial<Order> = {}, tracks: Track[] = []) {
  const lookups: [string, string][] = []
  const queries: PathQuery[] = []
  const ended: string[] = []
  const ports = {
    tracks: openMemoryTrackStore(...tracks),
    orders: {
      markEnded: (_openid: string, orderId: string) => {
        ended.push(orderId)
        return Promise.resolve()
      },
      findOwn: (openid: string, orderId: string) => {
        lookups.push([openid, orderId])
        return Promise.resolve(openid === owner && orderId === order.orderId ? { ...order, ...held } : null)
      },
    },
    logistics: {
      getPath: (query: PathQuery) => {
        queries.push(query)
        return Promise.resolve({ pathItemList: [pickedUp, null] })
      },
    },
    now: () => 1795413900,
    sleep: () => Promise.resolve(),
  }
  return { ports, lookups, queries, ended }
}

/** A stored track of the order's first or second parcel, fresh. */
function stored(index: 0 | 1, fields: Partial<Track> = {}): Track {
  const waybill = order.waybills[index] ?? { deliveryId: '', waybillId: '' }
  return { ...createTrack(waybill, owner), checkedAt: 1795413800, pathItemList: [pickedUp], ...fields }
}

it('answers the track of the first waybill, with all waybills of the order and the moment of asking', async () => {
  await expect(getPath({ orderId: order.orderId }, owner, openPorts().ports)).resolves.toEqual({
    ok: true,
    data: {
      orderId: '202611210056',
      goods: order.goods,
      waybills: [
        { deliveryId: 'ZTO', waybillId: '73123456789135' },
        { deliveryId: 'YUNDA', waybillId: '463100928817735' },
      ],
      deliveryId: 'ZTO',
      waybillId: '73123456789135',
      pathItemNum: 2,
      pathItemList: [pickedUp, null],
      checkedAt: 1795413900,
      stale: false,
    },
  })
})

it('answers the waybill that was picked', async () => {
  const reply = await getPath(
    { orderId: order.orderId, waybillId: '463100928817735' },
    owner,
    openPorts().ports,
  )
  expect(reply).toMatchObject({ data: { deliveryId: 'YUNDA', waybillId: '463100928817735' } })
})

it('takes the ids it asks WeChat with from the order, and the order id that WeChat knows the waybill by', async () => {
  const { ports, queries } = openPorts()
  await getPath({ orderId: order.orderId, deliveryId: 'SF' }, owner, ports)
  await getPath({ orderId: order.orderId, waybillId: '463100928817735' }, owner, ports)
  expect(queries).toEqual([
    { openid: owner, orderId: '202611210056-1', deliveryId: 'ZTO', waybillId: '73123456789135' },
    { openid: owner, orderId: '202611210056', deliveryId: 'YUNDA', waybillId: '463100928817735' },
  ])
})

it('leaves the openid out for an order that was placed outside the mini-program', async () => {
  const { ports, queries } = openPorts({ addSource: 2 })
  await getPath({ orderId: order.orderId }, owner, ports)
  expect(queries[0]).not.toHaveProperty('openid')
})

it('leaves goods out where the order has none', async () => {
  const bare: Order = { orderId: '1', addSource: 0, waybills: order.waybills, createdAt: 0, ended: false }
  const orders = { ...openPorts().ports.orders, findOwn: () => Promise.resolve(bare) }
  const reply = await getPath({ orderId: '1' }, owner, { ...openPorts().ports, orders })
  expect(reply.ok && 'goods' in reply.data).toBe(false)
})

it('lets the keys through that wx.cloud puts beside ours', async () => {
  const event = { orderId: order.orderId, refresh: true, userInfo: { openId: 'oOther' }, tcbContext: {} }
  await expect(getPath(event, owner, openPorts().ports)).resolves.toMatchObject({ ok: true })
})

it.each([
  ['no event', undefined],
  ['null', null],
  ['a list', ['202611210056']],
  ['no orderId', {}],
  ['an empty orderId', { orderId: '' }],
  ['a number', { orderId: 202611210056 }],
  ['a query operator', { orderId: { $gt: '' } }],
  ['a list of ids', { orderId: ['202611210056'] }],
  ['129 characters', { orderId: 'x'.repeat(129) }],
  ['a control character', { orderId: '2026\u000011210056' }],
  ['an operator as waybillId', { orderId: '202611210056', waybillId: { $ne: '' } }],
  ['an empty waybillId', { orderId: '202611210056', waybillId: '' }],
  ['null as waybillId', { orderId: '202611210056', waybillId: null }],
  ['refresh that is no boolean', { orderId: '202611210056', refresh: 'yes' }],
])('answers BAD_REQUEST to %s, before any look into the database', async (_what, event) => {
  const { ports, lookups } = openPorts()
  await expect(getPath(event, owner, ports)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(lookups).toEqual([])
})

it('accepts an orderId of 128 characters', async () => {
  const reply = await getPath({ orderId: 'x'.repeat(128) }, owner, openPorts().ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
})

it.each([[undefined], ['']])(
  'answers NOT_FOUND to openid %p, before any look into the database',
  async (openid) => {
    const { ports, lookups } = openPorts()
    const reply = await getPath({ orderId: order.orderId }, openid, ports)
    expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
    expect(lookups).toEqual([])
  },
)

it("answers NOT_FOUND for somebody else's order and for one that is not there", async () => {
  const { ports } = openPorts()
  const notFound = { ok: false, code: 'NOT_FOUND' }
  await expect(getPath({ orderId: order.orderId }, 'oXYZ987654', ports)).resolves.toEqual(notFound)
  await expect(getPath({ orderId: 'nowhere' }, owner, ports)).resolves.toEqual(notFound)
})

it("answers NOT_FOUND for a waybill that is not the order's, and does not ask WeChat", async () => {
  const { ports, queries } = openPorts()
  const reply = await getPath({ orderId: order.orderId, waybillId: '12345678901234567890' }, owner, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
  expect(queries).toEqual([])
})

it('answers NOT_TRACKED for an order without waybills', async () => {
  const { ports } = openPorts({ waybills: [] })
  const reply = await getPath({ orderId: order.orderId }, owner, ports)
  expect(reply).toEqual({ ok: false, code: 'NOT_TRACKED' })
})

it('answers a stored track that is fresh, and asks nobody', async () => {
  const { ports, queries } = openPorts({}, [stored(0)])
  await expect(getPath({ orderId: order.orderId }, owner, ports)).resolves.toMatchObject({
    data: { pathItemNum: 1, pathItemList: [pickedUp], checkedAt: 1795413800, stale: false },
  })
  expect(queries).toEqual([])
})

it('asks anew where the customer wants it so', async () => {
  const { ports, queries } = openPorts({}, [stored(0)])
  await getPath({ orderId: order.orderId, refresh: true }, owner, ports)
  expect(queries).toHaveLength(1)
})

it('tells the client nothing of what the store keeps for itself', async () => {
  const reply = await getPath({ orderId: order.orderId }, owner, openPorts({}, [stored(0)]).ports)
  expect(Object.keys(reply.ok ? reply.data : {}).sort()).toEqual(
    'checkedAt deliveryId goods orderId pathItemList pathItemNum stale waybillId waybills'.split(' '),
  )
})

describe('the end of an order', () => {
  const end = { pathItemList: [signed], ended: true }
  const endsNow = { getPath: () => Promise.resolve({ pathItemList: [signed] }) }

  it('is marked when its last parcel has ended', async () => {
    const { ports, ended } = openPorts({}, [stored(1, end)])
    await getPath({ orderId: order.orderId }, owner, { ...ports, logistics: endsNow })
    expect(ended).toEqual([order.orderId])
  })

  it('is not marked while another parcel is on its way, or has not been seen yet', async () => {
    for (const others of [[stored(1)], []]) {
      const { ports, ended } = openPorts({}, others)
      await getPath({ orderId: order.orderId }, owner, { ...ports, logistics: endsNow })
      expect(ended).toEqual([])
    }
  })

  it('is caught up with where that costs one write: for an order of one parcel', async () => {
    const { ports, ended } = openPorts({ waybills: order.waybills.slice(0, 1) }, [stored(0, end)])
    await getPath({ orderId: order.orderId }, owner, ports)
    expect(ended).toEqual([order.orderId])
  })

  it('costs nothing once it is marked, and no look at other parcels later on', async () => {
    const marked = openPorts({ waybills: order.waybills.slice(0, 1), ended: true }, [stored(0, end)])
    await getPath({ orderId: order.orderId }, owner, marked.ports)
    const later = openPorts({}, [stored(0, end), stored(1, end)])
    await getPath({ orderId: order.orderId }, owner, later.ports)
    expect([...marked.ended, ...later.ended]).toEqual([])
    expect(later.ports.tracks.calls).toEqual(['find'])
  })

  it('keeps no track from the customer where it cannot be marked', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { ports } = openPorts({ waybills: order.waybills.slice(0, 1) }, [stored(0, end)])
    const orders = { ...ports.orders, markEnded: () => Promise.reject(new Failure('BUSY', 'database')) }
    const reply = await getPath({ orderId: order.orderId }, owner, { ...ports, orders })
    expect(reply).toMatchObject({ ok: true, data: { pathItemList: [signed] } })
  })
})

it('throws on what WeChat could not do', async () => {
  const { ports } = openPorts()
  const logistics = { getPath: () => Promise.reject(new Failure('BUSY', 'system error')) }
  await expect(getPath({ orderId: order.orderId }, owner, { ...ports, logistics })).rejects.toThrow(
    'system error',
  )
})
