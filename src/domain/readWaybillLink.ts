import type { WaybillLink } from './order'

/**
 * Reads the waybill that a page's query names. WeChat passes query values percent-encoded, as in the link. An empty id counts
 * as a missing one. WeChat's own entrances name the order by its payment, which counts only without an orderId; a placeholder
 * that WeChat has not filled is no number.
 */
export function readWaybillLink({
  orderId = '',
  waybillId,
  deliveryId,
  merchant_trade_no,
  transaction_id,
}: Partial<Record<string, string>>): WaybillLink {
  const tradeNo = orderId ? '' : readNumber(merchant_trade_no)
  const transactionId = orderId ? '' : readNumber(transaction_id)
  return {
    orderId: decode(orderId),
    ...(tradeNo && { tradeNo }),
    ...(transactionId && { transactionId }),
    ...(waybillId && { waybillId: decode(waybillId) }),
    ...(deliveryId && { deliveryId: decode(deliveryId) }),
  }
}

/** `${商品订单号}` stands in the path that the shop has configured. */
function readNumber(value = ''): string {
  const number = decode(value)
  return /^\$\{.*\}$/.test(number) ? '' : number
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
