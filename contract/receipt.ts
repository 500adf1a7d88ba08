import * as v from 'valibot'
import { Id } from './id'

/** What confirmReceipt is asked. */
export const ReceiptRequest = v.object({ orderId: Id })

export type ReceiptRequest = v.InferOutput<typeof ReceiptRequest>

/** Names a payment to WeChat, under WeChat's names. */
export const PaymentKey = v.union([
  v.object({ transaction_id: v.string() }),
  v.object({ merchant_id: v.string(), merchant_trade_no: v.string() }),
])

export type PaymentKey = v.InferOutput<typeof PaymentKey>

/**
 * What confirmReceipt answers: WeChat waits for the customer's word (`open`), has it (`confirmed`), or does not ask for it
 * (`none`), as for an order that was not paid by WeChat Pay, was not sent yet, or was refunded.
 */
export const Receipt = v.variant('status', [
  v.object({ status: v.literal('none') }),
  v.object({ status: v.literal('open'), payment: PaymentKey }),
  v.object({ status: v.literal('confirmed') }),
])

export type Receipt = v.InferOutput<typeof Receipt>
