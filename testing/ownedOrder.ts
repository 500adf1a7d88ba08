import type { OwnedOrder } from '../cloudfunctions/shared/order'
import { createTrack, type Track } from '../cloudfunctions/shared/track'
import type { TrackKey } from '../contract/track'
import type { Waybill } from '../contract/waybill'

/** An order of a customer's that is placed at an unknown time and has not ended. */
export function ownedOrder(
  openid: string,
  orderId: string,
  waybills: Waybill[],
  fields: Partial<OwnedOrder> = {},
): OwnedOrder {
  return { openid, orderId, addSource: 0, waybills, createdAt: 0, ended: false, urgency: 0, ...fields }
}

/** A customer's track of which nothing is known yet. */
export function blankTrack(
  openid: string,
  { orderId, ...waybill }: TrackKey,
  fields: Partial<Track> = {},
): Track {
  return { ...createTrack(ownedOrder(openid, orderId, [waybill]), waybill), ...fields }
}
