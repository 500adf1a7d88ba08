import type { WaybillLink } from './order'
import { PAGE_PATHS } from './pagePaths'

/**
 * The url of the map of a parcel's route. It names the parcel as `link` does, so that the map shows what the page with this
 * link has already loaded.
 */
export function mapPageLink({ orderId, tradeNo, transactionId, waybillId, deliveryId }: WaybillLink): string {
  const values = {
    orderId: orderId || undefined,
    merchant_trade_no: tradeNo,
    transaction_id: transactionId,
    waybillId,
    deliveryId,
  }
  const query = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  )
  return `/${PAGE_PATHS.map}?${query.join('&')}`
}
