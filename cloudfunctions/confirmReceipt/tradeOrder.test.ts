import { TradeOrders } from '../../preview/wechat/tradeOrders'
import { errorReply, jsonReply, type WechatReply } from '../../preview/wechat/wechatReply'
import { FIXTURES, setUpGateway } from '../../testing/gateway'
import { setUpWechatServer } from '../../testing/wechatServer'
import { createCloud } from '../shared/cloud'
import { createHttpsCalls } from '../shared/httpsApi'
import { createPaymentStore } from './paymentStore'
import { readTradeOrder } from './tradeOrder'

// Over real HTTP and the real SDK.

const OWNER = 'oABC123456'
const PAYMENT = { transaction_id: '4200002611180042' }
const deadline = { remainingMs: () => 8000 }

let answer: WechatReply | undefined
let trades: TradeOrders
let posted: unknown[]

const database = setUpGateway({ collections: ['orders'] })
const server = setUpWechatServer((path, body) => {
  posted.push([path, body])
  return Promise.resolve(answer ?? trades.reply(body))
})

beforeEach(() => {
  answer = undefined
  posted = []
  trades = new TradeOrders(FIXTURES)
})

const read = (payment = PAYMENT) =>
  readTradeOrder(
    createHttpsCalls(server.settings(), () => 1_795_419_660),
    payment,
    deadline,
  )

it('reads that the order was sent, and after the view that it is confirmed', async () => {
  await expect(read()).resolves.toEqual({ openid: OWNER, state: 2 })
  expect(posted).toEqual([['/wxa/sec/order/get_order', PAYMENT]])
  expect(trades.confirm(PAYMENT)).toBe(true)
  await expect(read()).resolves.toEqual({ openid: OWNER, state: 3 })
})

it('knows no payment that is not of this mini-program', async () => {
  await expect(read({ transaction_id: '1' })).resolves.toBeNull()
})

it.each([
  ['no order', jsonReply('{"errcode":0}'), 'BAD_REPLY'],
  ['an order without a state', jsonReply('{"errcode":0,"order":{}}'), 'BAD_REPLY'],
  ['a state that is a text', jsonReply('{"order":{"order_state":"3"}}'), 'BAD_REPLY'],
  ['not JSON', { kind: 'body', contentType: 'text/html', text: '<html>' } as const, 'BAD_REPLY'],
  ['that the account has no such right', errorReply(48001, 'api unauthorized'), 'NOT_AUTHORISED'],
  ['that it is busy', errorReply(-1, 'system error'), 'BUSY'],
])('fails if WeChat answers %s', async (_, reply, code) => {
  answer = reply
  await expect(read()).rejects.toMatchObject({ code })
})

it("finds the numbers of the customer's own order, and leaves out one that is no text", async () => {
  database.hold('orders', [
    { _id: 'a', _openid: OWNER, orderId: 'a', transactionId: '42', tradeNo: 7 },
    { _id: 'b', _openid: 'oOTHER', orderId: 'b', transactionId: '43' },
  ])
  const payments = createPaymentStore(createCloud(1000), deadline)
  await expect(payments.findOwn(OWNER, 'a')).resolves.toEqual({ transactionId: '42' })
  await expect(payments.findOwn(OWNER, 'b')).resolves.toBeNull()
})
