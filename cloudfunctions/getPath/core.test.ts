import { createPorts, order, OWNER, pickedUp, storedTrack, waybills } from '../../testing/getPath'
import { Failure } from '../shared/failure'
import { readOrder, type Order } from '../shared/order'
import { getPath } from './core'

const { orderId } = order

it("answers the first waybill's track with all waybills of the order and the time of asking", async () => {
  await expect(getPath({ orderId }, OWNER, createPorts().ports)).resolves.toEqual({
    ok: true,
    data: {
      orderId: '202611210056',
      goods: order.goods,
      waybills,
      deliveryId: 'ZTO',
      waybillId: '73123456789135',
      pathItemNum: 2,
      pathItemList: [pickedUp, null],
      checkedAt: 1795413900,
      stale: false,
    },
  })
})

it("answers the order's destination, and the order without it if the document has none that can be read", async () => {
  const destination = { province: '广东省', city: '深圳市' }
  const reply = await getPath({ orderId }, OWNER, createPorts({ destination }).ports)
  expect(reply).toMatchObject({ data: { destination } })
  const document = { orderId, destination: { ...destination, city: '深圳市8栋' } }
  expect(readOrder(document)).toMatchObject({ orderId, destination: undefined })
})

it('answers the waybill that the request names', async () => {
  const reply = await getPath({ orderId, waybillId: '463100928817735' }, OWNER, createPorts().ports)
  expect(reply).toMatchObject({ data: { deliveryId: 'YUNDA', waybillId: '463100928817735' } })
})

describe('one number at two carriers of an order', () => {
  const twice = ['ZTO', 'SF'].map((deliveryId) => ({ deliveryId, waybillId: '1' }))

  it.each(['ZTO', 'SF'])('is told apart by the deliveryId of the request: %s', async (deliveryId) => {
    const { ports } = createPorts({ waybills: twice })
    const reply = await getPath({ orderId, waybillId: '1', deliveryId }, OWNER, ports)
    expect(reply).toMatchObject({ data: { deliveryId, waybillId: '1' } })
  })

  it('means the first of them without a deliveryId', async () => {
    const { ports } = createPorts({ waybills: twice })
    const reply = await getPath({ orderId, waybillId: '1' }, OWNER, ports)
    expect(reply).toMatchObject({ data: { deliveryId: 'ZTO' } })
  })
})

it('asks WeChat with ids from the order only, and with the order id that WeChat knows the waybill by', async () => {
  const { ports, queries } = createPorts()
  await getPath({ orderId, deliveryId: 'SF' }, OWNER, ports)
  await getPath({ orderId, waybillId: '463100928817735' }, OWNER, ports)
  expect(queries).toEqual([
    { openid: OWNER, orderId: '202611210056-1', deliveryId: 'ZTO', waybillId: '73123456789135' },
    { openid: OWNER, orderId: '202611210056', deliveryId: 'YUNDA', waybillId: '463100928817735' },
  ])
})

it('asks WeChat without an openid for an order placed outside the mini-program', async () => {
  const { ports, queries } = createPorts({ addSource: 2 })
  await getPath({ orderId }, OWNER, ports)
  expect(queries[0]).not.toHaveProperty('openid')
})

it('leaves goods out if the order has none', async () => {
  const { waybills } = order
  const bare: Order = { orderId: '1', addSource: 0, waybills, createdAt: 0, ended: false, urgency: 0 }
  const { ports } = createPorts()
  const orders = { ...ports.orders, findOwn: () => Promise.resolve(bare) }
  const reply = await getPath({ orderId: '1' }, OWNER, { ...ports, orders })
  expect(reply.ok && 'goods' in reply.data).toBe(false)
})

it('answers a fresh stored track without asking WeChat', async () => {
  const { ports, queries } = createPorts({}, [storedTrack(0)])
  await expect(getPath({ orderId }, OWNER, ports)).resolves.toMatchObject({
    data: { pathItemNum: 1, pathItemList: [pickedUp], checkedAt: 1795413800, stale: false },
  })
  expect(queries).toEqual([])
})

it('asks WeChat again when the request says refresh', async () => {
  const { ports, queries } = createPorts({}, [storedTrack(0)])
  await getPath({ orderId, refresh: true }, OWNER, ports)
  expect(queries).toHaveLength(1)
})

it("sends none of the store's own fields to the client", async () => {
  const reply = await getPath({ orderId }, OWNER, createPorts({}, [storedTrack(0)]).ports)
  expect(Object.keys(reply.ok ? reply.data : {}).sort()).toEqual(
    'checkedAt deliveryId goods orderId pathItemList pathItemNum stale waybillId waybills'.split(' '),
  )
})

it('throws what WeChat fails with', async () => {
  const { ports } = createPorts()
  const logistics = { getPath: () => Promise.reject(new Failure('BUSY', 'system error')) }
  await expect(getPath({ orderId }, OWNER, { ...ports, logistics })).rejects.toThrow('system error')
})
