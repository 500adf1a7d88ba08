import { setUpAttackedShop } from '../../testing/attackedShop'
import { putOrders, shopOrder } from '../../testing/shopServer'
import { WRONG_PAYMENTS } from '../../testing/wrongPayments'

// getPath with the numbers of a payment, as WeChat's own entrances name an order.

const shop = setUpAttackedShop()
const OWNER = 'oOWNER000001'
const numbers = { tradeNo: 'T1', transactionId: '4200001' }
const ask = (event: object, openid = OWNER) => shop.call('getPath', event, { openid })

beforeEach(async () => {
  await putOrders(shop, [shopOrder('A', numbers), shopOrder('B')])
})

it.each([
  [{ tradeNo: 'T1' }],
  [{ transactionId: '4200001' }],
  [numbers],
  [{ tradeNo: 'T1', waybillId: 'WA', deliveryId: 'ZTO', refresh: true }],
])("answers the customer's own order by %j", async (event) => {
  await expect(ask(event)).resolves.toMatchObject({ ok: true, data: { orderId: 'A', waybillId: 'WA' } })
})

it('lets the orderId win over the numbers of a payment', async () => {
  await expect(ask({ orderId: 'B', ...numbers })).resolves.toMatchObject({ data: { orderId: 'B' } })
})

it("answers another customer's number and one that does not exist alike, with one query each", async () => {
  const answers: unknown[] = []
  const queries: number[] = []
  for (const event of [numbers, { tradeNo: 'T2', transactionId: '4200002' }]) {
    const before = shop.state().collections.queries.filter(({ collection }) => collection === 'orders').length
    answers.push(await ask(event, 'oSTRANGER001'))
    const after = shop.state().collections.queries.filter(({ collection }) => collection === 'orders').length
    queries.push(after - before)
  }
  expect(answers).toEqual(Array(2).fill({ ok: false, code: 'NOT_FOUND' }))
  expect(queries[0]).toBe(queries[1])
})

it.each(WRONG_PAYMENTS)('answers BAD_REQUEST to %j', async (event) => {
  await expect(ask(event)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
})
