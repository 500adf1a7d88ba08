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

  it('throws INTERNAL for a document of the wrong shape', async () => {
    hold([document('1', { waybills: 'SF' })])
    await expect(store.findOwn(owner, '1')).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  it('throws NOT_AUTHORISED if the collection does not exist', async () => {
    dropCollections()
    await expect(store.findOwn(owner, '1')).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
      errCode: -502005,
    })
  })
})

describe('findByWaybill', () => {
  it('finds the order of a parcel with its owner', async () => {
    const waybill = { deliveryId: 'YUNDA', waybillId: '463100928817735' }
    await expect(store.findByWaybill(waybill)).resolves.toMatchObject({
      orderId: '202611210056',
      openid: owner,
    })
  })

  it('finds nothing if carrier and number are of different parcels', async () => {
    const waybill = { deliveryId: 'ZTO', waybillId: '463100928817735' }
    await expect(store.findByWaybill(waybill)).resolves.toBeNull()
  })

  it('throws INTERNAL for an order without an owner', async () => {
    hold([document('1', { _openid: '', waybills: [{ deliveryId: 'SF', waybillId: '2' }] })])
    const found = store.findByWaybill({ deliveryId: 'SF', waybillId: '2' })
    await expect(found).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

describe('markEnded', () => {
  it("marks the customer's own order as ended, and no other customer's", async () => {
    hold([document('1'), document('2')])
    await store.markEnded(owner, '1')
    await store.markEnded('oXYZ987654', '2')
    await store.markEnded(owner, 'nowhere')
    const { orders } = await store.listOwn(owner, { limit: 9 })
    expect(orders.map(({ orderId, ended }) => [orderId, ended])).toEqual([
      ['2', false],
      ['1', true],
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
