import type { PaymentNumbers } from '../shared/orderStore'
import { confirmReceipt } from './core'
import type { TradeOrder } from './tradeOrder'

const OWNER = 'oABC123456'

interface Case {
  setting?: string
  numbers?: PaymentNumbers
  trade?: TradeOrder | null
  openid?: string | undefined
}

/** Calls the function for the order 1, which is the owner's. */
async function call(event: unknown, given: Case = {}) {
  const { setting = 'true', numbers = { transactionId: '42' }, trade = { openid: OWNER, state: 2 } } = given
  const asked: unknown[] = []
  const openid = 'openid' in given ? given.openid : OWNER
  const reply = await confirmReceipt(event, openid, {
    setting,
    payments: {
      findOwn: (caller, orderId) => Promise.resolve(caller === OWNER && orderId === '1' ? numbers : null),
    },
    readTradeOrder: (payment) => {
      asked.push(payment)
      return Promise.resolve(trade)
    },
  })
  return { reply, asked }
}

const answered = (data: object) => ({ ok: true, data })
const NONE = answered({ status: 'none' })

it('names the payment of an order that was sent, so that the customer can confirm it', async () => {
  const { reply } = await call({ orderId: '1' })
  expect(reply).toEqual(answered({ status: 'open', payment: { transaction_id: '42' } }))
})

it.each([3, 4])('says that the receipt is confirmed when WeChat has the state %d', async (state) => {
  const { reply } = await call({ orderId: '1' }, { trade: { openid: OWNER, state } })
  expect(reply).toEqual(answered({ status: 'confirmed' }))
})

it.each([1, 5, 6, 0, 99, -1])('offers nothing and claims nothing in the state %d', async (state) => {
  const { reply } = await call({ orderId: '1' }, { trade: { openid: OWNER, state } })
  expect(reply).toEqual(NONE)
})

it('offers nothing if WeChat does not know the payment, or another person has paid', async () => {
  expect((await call({ orderId: '1' }, { trade: null })).reply).toEqual(NONE)
  expect((await call({ orderId: '1' }, { trade: { openid: 'oOTHER', state: 2 } })).reply).toEqual(NONE)
  expect((await call({ orderId: '1' }, { trade: { openid: 'oOTHER', state: 3 } })).reply).toEqual(NONE)
})

it('names an order without a transactionId by its tradeNo and the merchant of the setting', async () => {
  const { reply, asked } = await call({ orderId: '1' }, { setting: '1230000109', numbers: { tradeNo: 'T1' } })
  expect(asked).toEqual([{ merchant_id: '1230000109', merchant_trade_no: 'T1' }])
  expect(reply).toMatchObject(answered({ status: 'open' }))
})

it.each([
  ['the setting is empty', { setting: '' }],
  ['the order has no number of a payment', { numbers: {} }],
  ['the merchant of a tradeNo is not set', { numbers: { tradeNo: 'T1' } }],
])('does not ask WeChat if %s', async (_, given) => {
  expect(await call({ orderId: '1' }, given)).toEqual({ reply: NONE, asked: [] })
})

it.each([
  ["another customer's order", { orderId: '1' }, 'oOTHER'],
  ['an order that does not exist', { orderId: '2' }, OWNER],
  ['a caller without an identity', { orderId: '1' }, undefined],
])('answers NOT_FOUND for %s, without asking WeChat', async (_, event, openid) => {
  expect(await call(event, { openid })).toEqual({ reply: { ok: false, code: 'NOT_FOUND' }, asked: [] })
})

it.each([undefined, null, 1, 'x', {}, { orderId: 1 }, { orderId: '' }, { orderId: { $ne: '' } }])(
  'answers BAD_REQUEST to %j',
  async (event) => {
    expect((await call(event)).reply).toEqual({ ok: false, code: 'BAD_REQUEST' })
  },
)
