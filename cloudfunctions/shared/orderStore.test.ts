import path from 'node:path'
import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import type { Document } from '../../preview/cloud/collections'
import { readOrders } from '../../preview/cloud/fixtures'
import { startGateway } from '../../preview/cloud/gateway'
import type { Gateway } from '../../preview/cloud/gateway'
import { createWechatApi } from '../../preview/wechat/wechatApi'
import { createCloud } from './cloud'
import { createOrderStore } from './orderStore'
import type { OrderList, OrderPosition, OrderSelection } from './orderStore'

/** The adapter through the real wx-server-sdk, against the stand-in of the gateway. */
const orderBook = createOrderStore(createCloud())
const owner = 'oABC123456'
const fixtures = path.resolve(__dirname, '../../preview/fixtures')

const mayCall = (): boolean => true

let gateway: Gateway
let collections: Collections

beforeAll(async () => {
  const wechat = createWechatApi(fixtures, () => undefined)
  gateway = await startGateway({ wechat, mayCall, collections: () => collections, log: () => undefined })
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  hold(readOrders(fixtures))
})

afterAll(() => gateway.close())

function hold(orders: Document[]): void {
  collections = new Collections(['orders'])
  collections.replaceAll('orders', orders)
}

function document(orderId: string, fields: Document = {}): Document {
  return { _openid: owner, orderId, waybills: [], createdAt: 1, ended: false, ...fields }
}

/** The whole list, fetched page by page as a client would. */
async function listAll(limit: number, selection: Partial<OrderSelection> = {}): Promise<string[]> {
  const ids: string[] = []
  let after: OrderPosition | undefined
  for (;;) {
    const page: OrderList = await orderBook.listOwn(owner, { ...selection, limit, after })
    ids.push(...page.orders.map(({ orderId }) => orderId))
    if (!page.next) return ids
    after = page.next
  }
}

describe('findOwn', () => {
  it("finds the customer's own order, with the order id that WeChat knows a waybill by", async () => {
    await expect(orderBook.findOwn(owner, '202611210056')).resolves.toMatchObject({
      orderId: '202611210056',
      waybills: [{ wxOrderId: '202611210056-1' }, { wxOrderId: '202611210056-2' }],
    })
  })

  it("finds nothing for somebody else's order, nor for one that is not there", async () => {
    await expect(orderBook.findOwn(owner, '202611210099')).resolves.toBeNull()
    await expect(orderBook.findOwn(owner, 'nowhere')).resolves.toBeNull()
  })

  it('throws INTERNAL for a document of the wrong shape', async () => {
    hold([document('1', { waybills: 'SF' })])
    await expect(orderBook.findOwn(owner, '1')).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  it('throws NOT_AUTHORISED where the collection has not been made', async () => {
    collections = new Collections([])
    await expect(orderBook.findOwn(owner, '1')).rejects.toMatchObject({
      code: 'NOT_AUTHORISED',
      errCode: -502005,
    })
  })
})

describe('findByWaybill', () => {
  it("finds the order of a parcel, and its owner, whoever's it is", async () => {
    const waybill = { deliveryId: 'YUNDA', waybillId: '463100928817735' }
    await expect(orderBook.findByWaybill(waybill)).resolves.toMatchObject({
      orderId: '202611210056',
      openid: owner,
    })
  })

  it('finds nothing where carrier and number are of different parcels', async () => {
    const waybill = { deliveryId: 'ZTO', waybillId: '463100928817735' }
    await expect(orderBook.findByWaybill(waybill)).resolves.toBeNull()
  })

  it('throws INTERNAL for an order without an owner', async () => {
    hold([document('1', { _openid: '', waybills: [{ deliveryId: 'SF', waybillId: '2' }] })])
    const found = orderBook.findByWaybill({ deliveryId: 'SF', waybillId: '2' })
    await expect(found).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

describe('markEnded', () => {
  it("moves the customer's own order to the ended ones, and nobody else's", async () => {
    hold([document('1'), document('2')])
    await orderBook.markEnded(owner, '1')
    await orderBook.markEnded('oXYZ987654', '2')
    await orderBook.markEnded(owner, 'nowhere')
    const { orders } = await orderBook.listOwn(owner, { limit: 9 })
    expect(orders.map(({ orderId, ended }) => [orderId, ended])).toEqual([
      ['2', false],
      ['1', true],
    ])
  })
})

describe('what the SDK does to a condition', () => {
  const where = async (condition: Document): Promise<unknown> =>
    createCloud().database().collection('orders').where(condition).get()

  it('drops an undefined openid without a word, so that any order matches: hence no call without one', async () => {
    const found = await where({ orderId: '202611210099', _openid: undefined })
    expect(found).toMatchObject({ data: [{ _openid: 'oXYZ987654' }] })
  })

  it('sends an operator as it is: hence no call with anything but text', async () => {
    const found = await where({ orderId: { $gt: '' }, _openid: 'oXYZ987654' })
    expect(found).toMatchObject({ data: [{ orderId: '202611210099' }] })
  })
})

describe('listOwn', () => {
  it('lists orders still moving first, then ended ones, the newest first in each', async () => {
    await expect(listAll(20)).resolves.toEqual([
      '202611230011',
      '202611230003',
      '202611210056',
      '202611200117',
      '202611190008',
      '01234567890123456789',
      '202611180042',
    ])
  })

  it.each([1, 2, 3, 7])('lists each order once and in order, %d at a time', async (limit) => {
    hold([
      document('moving-old', { createdAt: 1 }),
      document('moving-b', { createdAt: 5 }),
      document('moving-a', { createdAt: 5 }),
      document('moving-unsaid', { createdAt: 9, ended: null }),
      document('moving-undated-b', { createdAt: null }),
      document('moving-undated-a', { createdAt: null }),
      document('ended-old', { createdAt: 2, ended: true }),
      document('ended-new', { createdAt: 8, ended: true }),
      document('not-mine', { _openid: 'oXYZ987654' }),
    ])
    await expect(listAll(limit)).resolves.toEqual([
      'moving-unsaid',
      'moving-a',
      'moving-b',
      'moving-old',
      'moving-undated-a',
      'moving-undated-b',
      'ended-new',
      'ended-old',
    ])
  })

  it.each([1, 2, 20])('logs and leaves out a document that cannot be read, %d at a time', async (limit) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    hold([
      document('new', { createdAt: 9 }),
      document('broken', { createdAt: 8, waybills: 'SF' }),
      document('old', { createdAt: 7 }),
      document('ended', { createdAt: 10, ended: true }),
    ])
    await expect(listAll(limit)).resolves.toEqual(['new', 'old', 'ended'])
    expect(log).toHaveBeenCalledWith(expect.stringContaining('order document of the wrong shape: waybills'))
  })

  it.each([
    ['part of a goods name', '咖啡', ['202611210056', '202611200117']],
    ['part of an order id', '2611180', ['202611180042']],
    ['part of a waybill id, in either case', 'sf14028', ['202611180042']],
    ['nothing of it', '.*', []],
    ["somebody else's order", '202611210099', []],
  ])('finds by %s', async (_what, text, orderIds) => {
    await expect(listAll(20, { text })).resolves.toEqual(orderIds)
  })

  it('takes every sign of the text as itself', async () => {
    const text = '\\^$.*+?()[]{}|/-"\''
    hold([document('plain'), document('signs', { goods: [{ name: `a${text}b`, imageUrl: '' }] })])
    await expect(listAll(20, { text })).resolves.toEqual(['signs'])
  })

  it('pages through what it found', async () => {
    await expect(listAll(1, { text: '咖啡' })).resolves.toEqual(['202611210056', '202611200117'])
  })
})
