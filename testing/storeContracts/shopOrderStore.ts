import { orderDocumentId, type StoredDocument } from '../../cloudfunctions/putOrders/orderDocument'
import type { StoreBackend } from './backend'

const waybills = [{ deliveryId: 'SF', waybillId: '1', wxOrderId: 'A-1' }]

function order(orderId: string, fields: object = {}): StoredDocument {
  const document = { _openid: 'oMe', addSource: 0, waybills, createdAt: 1795413900, ended: false, ...fields }
  return { ...document, _id: orderDocumentId(orderId), orderId }
}

/** What every ShopOrderStore and PaymentStore does. */
export function describeShopOrderStore({ stores, hold }: StoreBackend): void {
  const orders = () => stores().shopOrders

  it('finds an order with every field that was added', async () => {
    const destination = { province: '广东省', city: '深圳市' }
    const goods = [{ name: '杯子', imageUrl: '' }]
    const full = { addSource: 2, goods, destination, tradeNo: 'T1', transactionId: '42' }
    await expect(orders().add(order('A', full))).resolves.toBe(true)
    await orders().add(order('B', { ended: true }))
    const found = await orders().find(['A', 'nowhere'])
    expect(found).toEqual([expect.objectContaining(order('A', full))])
    const [bare] = await orders().find(['B'])
    expect(bare).toMatchObject(order('B', { ended: true }))
    for (const field of ['goods', 'destination', 'tradeNo', 'transactionId'])
      expect(bare).not.toHaveProperty([field])
  })

  it('finds hundreds of orders, and none for no id', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `order ${index}`)
    await hold(
      'orders',
      ids.map((id) => order(id)),
    )
    await expect(orders().find(ids)).resolves.toHaveLength(120)
    await expect(orders().find([])).resolves.toEqual([])
  })

  it('adds an order once when several calls add it at the same time', async () => {
    const calls = Array.from({ length: 5 }, (_, index) => orders().add(order('A', { createdAt: index + 1 })))
    expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(1)
    await expect(orders().find(['A'])).resolves.toHaveLength(1)
  })

  it('changes the given fields, empties one that is undefined, and leaves the others', async () => {
    await orders().add(order('A', { goods: [{ name: '杯子', imageUrl: '' }], tradeNo: 'T1' }))
    const { _id } = order('A')
    const moved = [{ deliveryId: 'ZTO', waybillId: '2' }]
    const changes = { _openid: 'oNew', waybills: moved, goods: undefined, ended: true }
    await expect(orders().update(_id, changes)).resolves.toBe(true)
    const [found] = await orders().find(['A'])
    expect(found).toMatchObject({
      ...order('A'),
      _openid: 'oNew',
      waybills: moved,
      ended: true,
      tradeNo: 'T1',
    })
    expect(found).not.toHaveProperty('goods')
  })

  it('takes an urgency away', async () => {
    await hold('orders', [{ ...order('A'), urgency: 4 }])
    const changes = { urgency: null } as Parameters<ReturnType<typeof orders>['update']>[1]
    await orders().update(order('A')._id, changes)
    await expect(stores().orders.findOwn('oMe', 'A')).resolves.toMatchObject({ urgency: 0 })
  })

  it('changes nothing of an order that is gone', async () => {
    await expect(orders().update('nowhere', { ended: true })).resolves.toBe(false)
  })

  it('removes the orders with these ids, and no other', async () => {
    for (const id of ['A', 'B', 'C']) await orders().add(order(id))
    await orders().remove(['A', 'C', 'nowhere'])
    await orders().remove([])
    await expect(orders().find(['A', 'B', 'C'])).resolves.toMatchObject([{ orderId: 'B' }])
  })

  it('stores goods with characters that a database may refuse', async () => {
    await orders().add(order('A', { goods: [{ name: '杯\0子\ud800', imageUrl: '' }] }))
    await expect(orders().find(['A'])).resolves.toMatchObject([{ goods: [{ imageUrl: '' }] }])
  })

  it("finds the numbers of the payment of the customer's own order, and of no other", async () => {
    const payments = () => stores().payments
    await orders().add(order('A', { tradeNo: 'T1', transactionId: '42' }))
    await orders().add(order('B', { tradeNo: '' }))
    await expect(payments().findOwn('oMe', 'A')).resolves.toEqual({ tradeNo: 'T1', transactionId: '42' })
    await expect(payments().findOwn('oMe', 'B')).resolves.toEqual({})
    await expect(payments().findOwn('oOther', 'A')).resolves.toBeNull()
    await expect(payments().findOwn('oMe', 'nowhere')).resolves.toBeNull()
  })
}
