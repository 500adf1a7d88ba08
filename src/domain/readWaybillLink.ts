import type { WaybillLink } from './order'

/** Reads the waybill that a page's query names. WeChat passes query values percent-encoded, as in the link. An empty id counts as a missing one. */
export function readWaybillLink({
  orderId = '',
  waybillId,
  deliveryId,
}: Partial<Record<string, string>>): WaybillLink {
  return {
    orderId: decode(orderId),
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
