import type { WaybillLink } from './order'

/**
 * Reads the waybill that a page's query names. WeChat passes query values percent-encoded, as in the link. An empty id counts
 * as a missing one. WeChat's own entrances name the order by its payment, which counts only without an orderId.
 */
export function readWaybillLink({
  orderId = '',
  waybillId,
  deliveryId,
  merchant_trade_no: tradeNo,
  transaction_id: transactionId,
}: Partial<Record<string, string>>): WaybillLink {
  return {
    orderId: decode(orderId),
    ...(!orderId && tradeNo && { tradeNo: decode(tradeNo) }),
    ...(!orderId && transactionId && { transactionId: decode(transactionId) }),
    ...(waybillId && { waybillId: decode(waybillId) }),
    ...(deliveryId && { deliveryId: decode(deliveryId) }),
  }
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
