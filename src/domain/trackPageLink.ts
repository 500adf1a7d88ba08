/**
 * The path of the track page for one waybill of an order, or for its first without `waybillId`. It has no leading slash,
 * as WeChat's messages want it; navigation within the mini-program puts one before it.
 */
export function trackPageLink(orderId: string, waybillId?: string): string {
  const waybill = waybillId === undefined ? '' : `&waybillId=${encodeURIComponent(waybillId)}`
  return `pages/track/index?orderId=${encodeURIComponent(orderId)}${waybill}`
}
