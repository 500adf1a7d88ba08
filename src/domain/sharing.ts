import type { TrackedWaybill, Waybill } from './order'
import { PAGE_PATHS } from './pagePaths'

/** A parcel as someone sees it to whom its owner has sent a link: without the order, and with masked messages. */
export interface SharedWaybill extends Pick<
  TrackedWaybill,
  'deliveryId' | 'deliveryName' | 'events' | 'report' | 'checkedAtSeconds' | 'stale'
> {
  /** The last four characters of the waybill number; may be empty. */
  waybillEnd: string
  /** When the link ends, Unix seconds. */
  sharedUntilSeconds: number
}

/** A link that its owner can still end. */
export interface OpenShare {
  id: string
  /** Unix seconds. */
  createdAtSeconds: number
  /** Unix seconds. */
  expiresAtSeconds: number
  /** How often the parcel was looked up with it. */
  uses: number
}

/** A link that was just made, and only now can be sent. */
export interface CreatedShare {
  id: string
  token: string
  /** WeChat's id for a card that cannot be forwarded; absent if WeChat gave none. */
  activityId?: string | undefined
}

/** The page on which an owner shares a waybill. */
export function sharePageLink(orderId: string, { deliveryId, waybillId }: Waybill): string {
  const [order, carrier, waybill] = [orderId, deliveryId, waybillId].map(encodeURIComponent)
  return `/${PAGE_PATHS.share}?orderId=${order}&deliveryId=${carrier}&waybillId=${waybill}`
}

/** The page that a shared link opens. It names nothing of the order. */
export function guestPageLink(token: string): string {
  return `/${PAGE_PATHS.track}?share=${encodeURIComponent(token)}`
}
