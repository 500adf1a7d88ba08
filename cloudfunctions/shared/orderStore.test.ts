import { readOrders } from '../../preview/cloud/fixtures'
import { FIXTURES, setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createOrderStore } from './orderStore'

// The adapter through the real wx-server-sdk, against the preview's gateway and fixtures.

const store = createOrderStore(createCloud())
const { hold: holdIn, dropCollections } = setUpGateway({ collections: ['orders'] })
const owner = 'oABC123456'

const hold = (orders: object[]) => {
  holdIn('orders', orders)
}

beforeEach(() => {
  hold(readOrders(FIXTURES))
})

function document(orderId: string, fields: object = {}): object {
  return { _openid: owner, orderId, waybills: [], createdAt: 1, ended: false, ...fields }
}

describe('findOwn', () => {
  it("finds the customer's own order, with the order id that WeChat knows a waybill by", async () => {
    await expect(store.findOwn(owner, '202611210056')).resolves.toMatchObject({
      orderId: '202611210056',
      waybills: [{ wxOrderId: '202611210056-1' }, { wxOrderId: '202611210056-2' }],
    })
  })

  it("finds neither another customer's order nor one that does not exist", async () => {
    await expect(store.findOwn(owner, '202611210099')).resolves.toBeNull()
    await expect(store.findOwn(owner, 'nowhere')).resolves.toBeNull()
  })

  it('finds an order with unreadable waybills as one without them', async () => {
    const readable = { deliveryId: 'SF', waybillId: '2' }
    hold([document('1', { waybills: 'SF' }), document('2', { waybills: [null, { waybillId: 5 }, readable] })])
    await expect(store.findOwn(owner, '1')).resolves.toMatchObject({ waybills: [] })
    await expect(store.findOwn(owner, '2')).resolves.toMatchObject({ waybills: [readable] })
  })

  it('throws NOT_AUTHORISED if the collection does not exist', async () => {
    dropCollections()
    await expect(store.findOwn(owner, '1')).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
      errCode: -502005,
    })
  })
})

describe('findOwnByPayment', () => {
  beforeEach(() => {
    hold([
      document('1', { tradeNo: 'T1', transactionId: '42001' }),
      document('2', { tradeNo: 'T2' }),
      document('3', { tradeNo: 'T2', createdAt: 5 }),
      document('4', { tradeNo: 'T4', transactionId: '42004', _openid: 'oXYZ987654' }),
    ])
  })

  it.each([
    [{ tradeNo: 'T1' }, '1'],
    [{ transactionId: '42001' }, '1'],
    [{ tradeNo: 'unknown', transactionId: '42001' }, '1'],
    [{ tradeNo: 'T2' }, '3'],
  ])("finds the customer's newest order with one of the numbers: %j", async (payment, orderId) => {
    await expect(store.findOwnByPayment(owner, payment)).resolves.toMatchObject({ orderId })
  })

  it.each([[{ tradeNo: 'T4' }], [{ transactionId: '42004' }], [{ tradeNo: 'nowhere' }], [{}]])(
    "finds neither another customer's order nor one that does not exist: %j",
    async (payment) => {
      await expect(store.findOwnByPayment(owner, payment)).resolves.toBeNull()
    },
  )
})

describe('listByWaybill', () => {
  const waybill = { deliveryId: 'SF', waybillId: '2' }

  it('finds the order of a parcel with its owner', async () => {
    await expect(
      store.listByWaybill({ deliveryId: 'YUNDA', waybillId: '463100928817735' }),
    ).resolves.toMatchObject([{ orderId: '202611210056', openid: owner }])
  })

  it('finds every order with the waybill, of any customer, the newest first', async () => {
    hold([
      document('1', { waybills: [waybill] }),
      document('2', { waybills: [{ deliveryId: 'SF', waybillId: '1' }, waybill], createdAt: 2 }),
      document('3', { waybills: [waybill], _openid: 'oXYZ987654', createdAt: 3 }),
      document('4', { waybills: [{ deliveryId: 'SF', waybillId: '22' }] }),
    ])
    const found = await store.listByWaybill(waybill)
    expect(found.map(({ orderId, openid }) => [orderId, openid])).toEqual([
      ['3', 'oXYZ987654'],
      ['2', owner],
      ['1', owner],
    ])
  })

  it('finds nothing if carrier and number are of different parcels', async () => {
    const mixed = { deliveryId: 'ZTO', waybillId: '463100928817735' }
    await expect(store.listByWaybill(mixed)).resolves.toEqual([])
  })

  it('leaves out an order without an owner, logs it and finds the others', async () => {
    const log = jest.spyOn(console, 'error').mockReturnValue()
    hold([document('1', { _openid: '', waybills: [waybill] }), document('2', { waybills: [waybill] })])
    await expect(store.listByWaybill(waybill)).resolves.toMatchObject([{ orderId: '2' }])
    expect(log).toHaveBeenCalledWith(expect.stringContaining('order document of the wrong shape: _openid'))
  })
})

describe('setState', () => {
  const states = async () => {
    const { orders } = await store.listOwn(owner, { limit: 9 })
    return orders.map(({ orderId, ended, urgency }) => [orderId, ended, urgency])
  }

  it("writes into the customer's own order, and into no other customer's", async () => {
    hold([document('1'), document('2'), document('3', { ended: true })])
    await store.setState(owner, '1', { ended: true, urgency: 0 })
    await store.setState('oXYZ987654', '2', { ended: true })
    await store.setState(owner, 'nowhere', { ended: true })
    await store.setState(owner, '3', { ended: false, urgency: 4 })
    await expect(states()).resolves.toEqual([
      ['3', false, 4],
      ['2', false, 0],
      ['1', true, 0],
    ])
  })

  it('leaves the fields that it is not given, and takes an urgency back', async () => {
    hold([document('1', { ended: true }), document('2', { urgency: 4 }), document('3', { createdAt: 2 })])
    await store.setState(owner, '1', { urgency: 1 })
    await store.setState(owner, '2', { urgency: 0 })
    await expect(states()).resolves.toEqual([
      ['3', false, 0],
      ['2', false, 0],
      ['1', true, 1],
    ])
  })
})

describe('the SDK', () => {
  const where = async (condition: object): Promise<unknown> =>
    createCloud().database().collection('orders').where(condition).get()

  it('silently drops an undefined openid from a condition, so that any order matches', async () => {
    const found = await where({ orderId: '202611210099', _openid: undefined })
    expect(found).toMatchObject({ data: [{ _openid: 'oXYZ987654' }] })
  })

  it('sends an operator in a condition as it is', async () => {
    const found = await where({ orderId: { $gt: '' }, _openid: 'oXYZ987654' })
    expect(found).toMatchObject({ data: [{ orderId: '202611210099' }] })
  })
})
