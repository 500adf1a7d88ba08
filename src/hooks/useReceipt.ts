import { useEffect, useState } from 'react'
import {
  confirmReceipt,
  findOpenReceipt,
  offersReceipts,
  type Confirmation,
  type PaymentKey,
} from '../services/receipts'

export type ReceiptStatus = 'open' | 'asking' | Confirmation

export interface ReceiptView {
  /** Null if there is nothing to confirm. */
  status: ReceiptStatus | null
  /** Opens WeChat's view. */
  confirm: () => void
}

/** The offer to confirm the receipt of an order; `signed`: whether the parcel on screen was signed for. */
export function useReceipt(orderId: string, signed: boolean): ReceiptView {
  const [payment, setPayment] = useState<PaymentKey | null>(null)
  const [status, setStatus] = useState<ReceiptStatus>('open')
  useEffect(() => {
    if (!signed || !offersReceipts()) return undefined
    let current = true
    findOpenReceipt(orderId).then(
      (found) => {
        if (current) setPayment(found)
      },
      // The customer has asked for nothing yet, so there is nothing to say.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [orderId, signed])
  const confirm = (): void => {
    if (!payment) return
    setStatus('asking')
    confirmReceipt(orderId, payment).then(setStatus, () => {
      setStatus('failed')
    })
  }
  return { status: payment && signed ? status : null, confirm }
}
