import * as v from 'valibot'
import type { PaymentKey } from '../../contract/receipt'
import type { Deadline } from '../shared/deadline'
import { Failure } from '../shared/failure'
import type { CallWechat } from '../shared/httpsApi'

/** A payment in WeChat's 发货信息管理. */
export interface TradeOrder {
  /** Who has paid; undefined if WeChat does not say. */
  openid: string | undefined
  /** 1 not sent, 2 sent, 3 receipt confirmed, 4 completed, 5 refunded, 6 the money is not settled yet. */
  state: number
}

const Reply = v.object({
  order: v.object({ openid: v.fallback(v.optional(v.string()), undefined), order_state: v.number() }),
})

/** The payment does not exist, or is not of this mini-program. */
const NO_PAYMENT = 10060001

/**
 * Asks WeChat for a payment; null if it does not know it. Throws a Failure.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html
 */
export async function readTradeOrder(
  call: CallWechat,
  payment: PaymentKey,
  deadline: Deadline,
): Promise<TradeOrder | null> {
  try {
    const reply = v.safeParse(Reply, await call('/wxa/sec/order/get_order', payment, deadline))
    if (!reply.success) throw new Failure('BAD_REPLY', 'WeChat answered get_order without the order')
    const { openid, order_state: state } = reply.output.order
    return { openid, state }
  } catch (error) {
    if (error instanceof Failure && error.errCode === NO_PAYMENT) return null
    throw error
  }
}
