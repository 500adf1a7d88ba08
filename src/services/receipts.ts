import { Receipt, type PaymentKey, type ReceiptRequest } from '../../contract/receipt'
import { canOpenReceiptView, openReceiptView, type ReceiptOutcome } from '../platform/receiptView'
import { callFunction } from './transport/callFunction'

export type { PaymentKey } from '../../contract/receipt'

/** What became of a confirmation. `unproven`: the view says so, and WeChat's back end does not. */
export type Confirmation = 'confirmed' | 'unproven' | 'failed' | 'cancelled'

const UNCONFIRMED: Readonly<Record<ReceiptOutcome, Confirmation>> = {
  success: 'unproven',
  fail: 'failed',
  cancel: 'cancelled',
}

/** True if the shop has set up that receipt is confirmed here, and this WeChat can. */
export function offersReceipts(): boolean {
  return process.env.TARO_APP_CONFIRM_RECEIPT !== '' && canOpenReceiptView()
}

/**
 * The payment of an order whose receipt the customer can confirm; null if there is nothing to confirm. Throws ServiceError;
 * source: the cloud function confirmReceipt.
 */
export async function findOpenReceipt(orderId: string): Promise<PaymentKey | null> {
  const receipt = await readReceipt(orderId)
  return receipt.status === 'open' ? receipt.payment : null
}

/** Lets the customer confirm in WeChat's view, and asks the back end what became of it. Rejects if the view does not open. */
export async function confirmReceipt(orderId: string, payment: PaymentKey): Promise<Confirmation> {
  const outcome = await openReceiptView(payment)
  const confirmed = await readReceipt(orderId).then(
    ({ status }) => status === 'confirmed',
    () => false,
  )
  return confirmed ? 'confirmed' : UNCONFIRMED[outcome]
}

function readReceipt(orderId: string): Promise<Receipt> {
  const request: ReceiptRequest = { orderId }
  return callFunction('confirmReceipt', request, Receipt)
}
