import * as v from 'valibot'
import { ReceiptRequest, type PaymentKey, type Receipt } from '../../contract/receipt'
import type { Reply } from '../../contract/reply'
import { failureReply } from '../shared/failure'
import type { PaymentNumbers } from '../shared/orderStore'
import type { PaymentStore } from './paymentStore'
import type { TradeOrder } from './tradeOrder'

export interface ConfirmReceiptPorts {
  payments: PaymentStore
  readTradeOrder: (payment: PaymentKey) => Promise<TradeOrder | null>
  /** TARO_APP_CONFIRM_RECEIPT, see .env.example. */
  setting: string
}

const SENT = 2
const CONFIRMED: readonly number[] = [3, 4]

/** Whether WeChat waits for the receipt of the caller's own order to be confirmed, or knows it. Throws what the ports throw. */
export async function confirmReceipt(
  event: unknown,
  openid: string | undefined,
  { payments, readTradeOrder, setting }: ConfirmReceiptPorts,
): Promise<Reply<Receipt>> {
  const request = v.safeParse(ReceiptRequest, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  // The SDK drops an undefined condition, so any customer's order would match.
  if (!openid) return failureReply('NOT_FOUND')

  const numbers = await payments.findOwn(openid, request.output.orderId)
  if (!numbers) return failureReply('NOT_FOUND')
  const payment = toPaymentKey(numbers, setting.trim())
  const order = payment && (await readTradeOrder(payment))
  return { ok: true, data: toReceipt(payment, order, openid) }
}

/** A tradeNo is unique only together with the number of the WeChat Pay account. */
function toPaymentKey({ transactionId, tradeNo }: PaymentNumbers, setting: string): PaymentKey | null {
  if (setting === '') return null
  if (transactionId !== undefined) return { transaction_id: transactionId }
  if (tradeNo === undefined || setting === 'true') return null
  return { merchant_id: setting, merchant_trade_no: tradeNo }
}

/** Only who has paid can confirm the receipt. */
function toReceipt(payment: PaymentKey | null, order: TradeOrder | null, openid: string): Receipt {
  if (!payment || !order || (order.openid ?? openid) !== openid) return { status: 'none' }
  if (CONFIRMED.includes(order.state)) return { status: 'confirmed' }
  return order.state === SENT ? { status: 'open', payment } : { status: 'none' }
}
