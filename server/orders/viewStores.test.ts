import { sql } from 'kysely'
import { describeDatabases } from '../../testing/databases'
import { blankTrack } from '../../testing/ownedOrder'
import { describeOrderList } from '../../testing/storeContracts/orderList'
import { setUpViewBackend } from '../../testing/storeContracts/viewBackend'
import { cleanUp } from '../../cloudfunctions/cleanUp/core'

const owner = 'oABC123456'
const waybill = { deliveryId: 'SF', waybillId: '2' }

function document(orderId: string, fields: object = {}): object {
  return { _openid: owner, orderId, waybills: [waybill], createdAt: 1, ended: false, ...fields }
}

describeDatabases((database) => {
  const backend = setUpViewBackend(database)
  const { stores, hold } = backend
  const orders = () => stores().orders
  const ship = (orderId: string, number: string) =>
    sql`insert into shop.shipments values (${orderId}, 'SF', ${number})`.execute(database().kysely)

  describe('the list of orders of the view', () => {
    describeOrderList(backend)
  })

  it('finds an order with all its waybills, goods and payments', async () => {
    const goods = [{ name: '杯子', imageUrl: '' }]
    const waybills = [{ deliveryId: 'SF', waybillId: '1', wxOrderId: 'A-1' }, waybill]
    await hold('orders', [
      document('A', { goods, waybills, addSource: 2, tradeNo: 'T1', transactionId: '42' }),
    ])
    const order = { orderId: 'A', addSource: 2, waybills, goods, createdAt: 1, ended: false, urgency: 0 }
    await expect(orders().findOwn(owner, 'A')).resolves.toEqual(order)
    await expect(orders().findOwnByPayment(owner, { tradeNo: 'T1' })).resolves.toEqual(order)
    await expect(orders().findOwnByPayment(owner, { transactionId: '42' })).resolves.toEqual(order)
    await expect(stores().payments.findOwn(owner, 'A')).resolves.toEqual({
      tradeNo: 'T1',
      transactionId: '42',
    })
  })

  it("finds nothing of another customer's, and nothing without a number", async () => {
    await hold('orders', [document('A', { tradeNo: 'T1' })])
    await expect(orders().findOwn('oXYZ987654', 'A')).resolves.toBeNull()
    await expect(orders().findOwn(owner, "A' or '1'='1")).resolves.toBeNull()
    await expect(orders().findOwnByPayment('oXYZ987654', { tradeNo: 'T1' })).resolves.toBeNull()
    await expect(orders().findOwnByPayment(owner, {})).resolves.toBeNull()
    await expect(stores().payments.findOwn('oXYZ987654', 'A')).resolves.toBeNull()
  })

  it('finds every order with a waybill, of any customer, the newest first', async () => {
    const other = { deliveryId: 'SF', waybillId: '1' }
    await hold('orders', [
      document('1'),
      document('2', { waybills: [other, waybill], createdAt: 2 }),
      document('3', { _openid: 'oXYZ987654', createdAt: 3 }),
      document('4', { waybills: [other] }),
    ])
    const found = await orders().listByWaybill(waybill)
    expect(found.map(({ orderId, openid }) => [orderId, openid])).toEqual([
      ['3', 'oXYZ987654'],
      ['2', owner],
      ['1', owner],
    ])
    expect(found[1]?.waybills).toEqual([other, waybill])
  })

  it("writes the state of the customer's own order, and leaves the fields that it is not given", async () => {
    await hold('orders', [document('A')])
    await orders().setState(owner, 'A', { urgency: 3 })
    await orders().setState(owner, 'A', { ended: true })
    await orders().setState('oXYZ987654', 'A', { urgency: 4 })
    await orders().setState(owner, 'nowhere', { ended: true })
    await expect(orders().findOwn(owner, 'A')).resolves.toMatchObject({ ended: true, urgency: 3 })
    const { rows } = await sql`select order_id from order_states`.execute(database().kysely)
    expect(rows).toEqual([{ order_id: 'A' }])
  })

  it('takes an end back as soon as the shop sends one more parcel', async () => {
    await hold('orders', [document('A', { ended: true })])
    await ship('A', '3')
    await expect(orders().findOwn(owner, 'A')).resolves.toMatchObject({ ended: false })
    await orders().setState(owner, 'A', { urgency: 2 })
    await expect(orders().findOwn(owner, 'A')).resolves.toMatchObject({ ended: false, urgency: 2 })
  })

  it('keeps the tracks of orders in the view, and removes those of orders that are gone from it', async () => {
    await hold('orders', [document('A')])
    const tracks = ['A', 'gone'].map((orderId) =>
      blankTrack(owner, { orderId, ...waybill }, { checkedAt: 1 }),
    )
    await hold('tracks', tracks)
    jest.spyOn(console, 'warn').mockReturnValue()
    const now = () => 90 * 24 * 3600
    await cleanUp({ store: stores().retention, now, hasTime: () => true, keepDays: 30 })
    const kept = await backend.stored('tracks')
    expect(kept.map((each) => each['orderId'])).toEqual(['A'])
  })

  it('removes the states of orders that are gone from the view', async () => {
    await hold('orders', [document('A', { urgency: 1 }), document('B', { urgency: 1 })])
    const { kysely } = database()
    await sql`update order_states set checked_on = current_date - 8`.execute(kysely)
    await sql`delete from shop.purchases where id = 'B'`.execute(kysely)
    await stores().retention.removeLimits(0, 0)
    const { rows } =
      await sql`select order_id, checked_on = current_date as looked_at from order_states`.execute(kysely)
    expect(rows).toEqual([{ order_id: 'A', looked_at: true }])
  })
})
