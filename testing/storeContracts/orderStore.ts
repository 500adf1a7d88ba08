import { readOrders } from '../../preview/cloud/fixtures'
import { FIXTURES } from '../gateway'
import type { StoreBackend } from './backend'

const owner = 'oABC123456'

function document(orderId: string, fields: object = {}): object {
  return { _openid: owner, orderId, waybills: [], createdAt: 1, ended: false, ...fields }
}

/** What every OrderStore does, apart from the list. */
export function describeOrderStore({ stores, hold, drop }: StoreBackend): void {
  const store = () => stores().orders

  describe('findOwn', () => {
    it("finds the customer's own order, with the order id that WeChat knows a waybill by", async () => {
      await hold('orders', readOrders(FIXTURES))
      await expect(store().findOwn(owner, '202611210056')).resolves.toMatchObject({
        orderId: '202611210056',
        waybills: [{ wxOrderId: '202611210056-1' }, { wxOrderId: '202611210056-2' }],
      })
    })

    it("finds neither another customer's order nor one that does not exist", async () => {
      await hold('orders', readOrders(FIXTURES))
      await expect(store().findOwn(owner, '202611210099')).resolves.toBeNull()
      await expect(store().findOwn(owner, 'nowhere')).resolves.toBeNull()
      await expect(store().findOwn('', '202611210099')).resolves.toBeNull()
    })

    it('finds an order with unreadable waybills as one without them', async () => {
      const readable = { deliveryId: 'SF', waybillId: '2' }
      const unreadable = [null, 5, { waybillId: 5 }, { deliveryId: 'SF', waybillId: '' }, readable]
      await hold('orders', [document('1', { waybills: 'SF' }), document('2', { waybills: unreadable })])
      await expect(store().findOwn(owner, '1')).resolves.toMatchObject({ waybills: [] })
      await expect(store().findOwn(owner, '2')).resolves.toMatchObject({ waybills: [readable] })
    })

    it('finds the goods that can be read, and none if the shop wrote none', async () => {
      const cup = { name: '杯子', imageUrl: '' }
      await hold('orders', [document('1', { goods: [cup, null, { name: 5 }] }), document('2')])
      await hold('orders', [document('3', { goods: 'cup' })])
      await expect(store().findOwn(owner, '1')).resolves.toMatchObject({ goods: [cup] })
      await expect(store().findOwn(owner, '2')).resolves.not.toHaveProperty('goods')
      await expect(store().findOwn(owner, '3')).resolves.toMatchObject({ goods: [] })
    })

    it('finds the province and the city that an order goes to, and none that cannot be read', async () => {
      const destination = { province: '广东省', city: '深圳市' }
      await hold('orders', [
        document('1', { destination }),
        document('2', { destination: '深圳' }),
        document('3'),
      ])
      await expect(store().findOwn(owner, '1')).resolves.toMatchObject({ destination })
      for (const id of ['2', '3']) expect((await store().findOwn(owner, id))?.destination).toBeUndefined()
    })

    it.each(['1\0', '\ud800', "1' or '1'='1", '%', '_', '\\'])(
      'finds nothing by the hostile id %j',
      async (id) => {
        await hold('orders', [document('1'), document('2', { _openid: '' })])
        await expect(store().findOwn(owner, id)).resolves.toBeNull()
        await expect(store().findOwn(id, '1')).resolves.toBeNull()
      },
    )

    it('throws NOT_AUTHORISED if the collection does not exist', async () => {
      await drop()
      await expect(store().findOwn(owner, '1')).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
    })
  })

  describe('findOwnByPayment', () => {
    beforeEach(() =>
      hold('orders', [
        document('1', { tradeNo: 'T1', transactionId: '42001' }),
        document('2', { tradeNo: 'T2' }),
        document('3', { tradeNo: 'T2', createdAt: 5 }),
        document('4', { tradeNo: 'T4', transactionId: '42004', _openid: 'oXYZ987654' }),
      ]),
    )

    it.each([
      [{ tradeNo: 'T1' }, '1'],
      [{ transactionId: '42001' }, '1'],
      [{ tradeNo: 'unknown', transactionId: '42001' }, '1'],
      [{ tradeNo: 'T2' }, '3'],
    ])("finds the customer's newest order with one of the numbers: %j", async (payment, orderId) => {
      await expect(store().findOwnByPayment(owner, payment)).resolves.toMatchObject({ orderId })
    })

    it.each([[{ tradeNo: 'T4' }], [{ transactionId: '42004' }], [{ tradeNo: 'nowhere' }], [{}]])(
      "finds neither another customer's order nor one that does not exist: %j",
      async (payment) => {
        await expect(store().findOwnByPayment(owner, payment)).resolves.toBeNull()
      },
    )
  })

  describe('listByWaybill', () => {
    const waybill = { deliveryId: 'SF', waybillId: '2' }

    it('finds every order with the waybill, of any customer, the newest first', async () => {
      await hold('orders', [
        document('1', { waybills: [waybill, waybill] }),
        document('2', { waybills: [{ deliveryId: 'SF', waybillId: '1' }, waybill], createdAt: 2 }),
        document('3', { waybills: [waybill], _openid: 'oXYZ987654', createdAt: 3 }),
        document('4', { waybills: [{ deliveryId: 'SF', waybillId: '22' }] }),
      ])
      const found = await store().listByWaybill(waybill)
      expect(found.map(({ orderId, openid }) => [orderId, openid])).toEqual([
        ['3', 'oXYZ987654'],
        ['2', owner],
        ['1', owner],
      ])
    })

    it('finds nothing if carrier and number are of different parcels', async () => {
      await hold('orders', readOrders(FIXTURES))
      const mixed = { deliveryId: 'ZTO', waybillId: '463100928817735' }
      await expect(store().listByWaybill(mixed)).resolves.toEqual([])
      await expect(store().listByWaybill({ ...mixed, deliveryId: 'YUNDA' })).resolves.toMatchObject([
        { orderId: '202611210056', openid: owner },
      ])
    })

    it('follows the waybills of an order that the shop changes or removes', async () => {
      const { shopOrders, orders } = stores()
      const ids = async () => (await orders.listByWaybill(waybill)).map(({ openid }) => openid)
      await hold('orders', [document('1', { _id: 'a', waybills: [waybill] })])
      await shopOrders.update('a', { _openid: 'oXYZ987654' })
      await expect(ids()).resolves.toEqual(['oXYZ987654'])
      await shopOrders.update('a', { waybills: [] })
      await expect(ids()).resolves.toEqual([])
      await shopOrders.update('a', { waybills: [waybill] })
      await shopOrders.remove(['1'])
      await expect(ids()).resolves.toEqual([])
    })

    it('finds nothing by a number with characters that no database takes', async () => {
      await hold('orders', [document('1', { waybills: [waybill] })])
      await expect(store().listByWaybill({ deliveryId: 'SF', waybillId: '2\0' })).resolves.toEqual([])
      await expect(store().listByWaybill({ deliveryId: 'SF\udc00', waybillId: '2' })).resolves.toEqual([])
    })

    it('leaves out an order without an owner, logs it and finds the others', async () => {
      const log = jest.spyOn(console, 'error').mockReturnValue()
      const orders = [
        document('1', { _openid: '', waybills: [waybill] }),
        document('2', { waybills: [waybill] }),
      ]
      await hold('orders', orders)
      await expect(store().listByWaybill(waybill)).resolves.toMatchObject([{ orderId: '2' }])
      expect(log).toHaveBeenCalledWith(expect.stringContaining('order document of the wrong shape: _openid'))
    })
  })

  describe('setState', () => {
    const states = async () => {
      const { orders } = await store().listOwn(owner, { limit: 9 })
      return orders.map(({ orderId, ended, urgency }) => [orderId, ended, urgency])
    }

    it("writes into the customer's own order, and into no other customer's", async () => {
      await hold('orders', [document('1'), document('2'), document('3', { ended: true })])
      await store().setState(owner, '1', { ended: true, urgency: 0 })
      await store().setState('oXYZ987654', '2', { ended: true })
      await store().setState(owner, 'nowhere', { ended: true })
      await store().setState(owner, '3', { ended: false, urgency: 4 })
      await expect(states()).resolves.toEqual([
        ['3', false, 4],
        ['2', false, 0],
        ['1', true, 0],
      ])
    })

    it('leaves the fields that it is not given, and takes an urgency back', async () => {
      const third = document('3', { createdAt: 2 })
      await hold('orders', [document('1', { ended: true }), document('2', { urgency: 4 }), third])
      await store().setState(owner, '1', { urgency: 1 })
      await store().setState(owner, '2', { urgency: 0 })
      await expect(states()).resolves.toEqual([
        ['3', false, 0],
        ['2', false, 0],
        ['1', true, 1],
      ])
    })
  })
}
