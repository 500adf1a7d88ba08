import * as v from 'valibot'
import { readOrders } from '../cloud/fixtures'
import { errorReply, jsonReply, type WechatReply } from './wechatReply'

/** Under WeChat's names; a payment is named by its own number or by the shop's, which is unique only within a merchant. */
const PaymentKey = v.union([
  v.object({ transaction_id: v.string() }),
  v.object({ merchant_id: v.string(), merchant_trade_no: v.string() }),
])

type PaymentKey = v.InferOutput<typeof PaymentKey>

/** See TradeOrder in cloudfunctions/confirmReceipt. */
const SENT = 2
const CONFIRMED = 3

/** WeChat's 发货信息管理: the payments of the orders in the fixtures. All of them were sent. */
export class TradeOrders {
  private readonly confirmed = new Set<string>()

  constructor(private readonly fixtures: string) {}

  /** get_order. */
  reply = (body: unknown): WechatReply => {
    const key = v.safeParse(PaymentKey, body)
    if (!key.success) return errorReply(47001, 'data format error')
    const order = this.find(key.output)
    if (!order) return errorReply(10060001, '支付单不存在')
    const state = this.confirmed.has(order.orderId) ? CONFIRMED : SENT
    const trade = { ...key.output, openid: order._openid, order_state: state, in_complaint: false }
    return jsonReply(JSON.stringify({ errcode: 0, errmsg: 'ok', order: trade }))
  }

  /** The customer confirms the receipt in WeChat's view; false if there is no such payment. */
  confirm(payment: unknown): boolean {
    const key = v.safeParse(PaymentKey, payment)
    const order = key.success ? this.find(key.output) : undefined
    if (order) this.confirmed.add(order.orderId)
    return order !== undefined
  }

  private find(key: PaymentKey) {
    return readOrders(this.fixtures).find(({ transactionId, tradeNo }) =>
      'transaction_id' in key
        ? transactionId === key.transaction_id
        : tradeNo !== undefined && tradeNo === key.merchant_trade_no,
    )
  }
}
