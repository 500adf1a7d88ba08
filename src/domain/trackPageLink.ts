import type { Waybill } from './order'
import { PAGE_PATHS } from './pagePaths'

/**
 * The path of the track page for one waybill of an order, or for its first. It has no leading slash, as WeChat's messages
 * want it; navigation within the mini-program puts one before it.
 */
export function trackPageLink(orderId: string, waybill: Waybill | null = null): string {
  const order = `${PAGE_PATHS.track}?orderId=${encodeURIComponent(orderId)}`
  if (!waybill) return order
  const { waybillId, deliveryId } = waybill
  return `${order}&waybillId=${encodeURIComponent(waybillId)}&deliveryId=${encodeURIComponent(deliveryId)}`
}
