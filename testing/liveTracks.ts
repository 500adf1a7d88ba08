import type { Track } from '../cloudfunctions/shared/track'
import { blankTrack } from './ownedOrder'

/** A stored track of an order of this customer, checked at a moment. */
export function storedTrack(openid: string, orderId = 'A', checkedAt = 100): Track {
  const row = { actionTime: checkedAt, actionType: 200001, actionMsg: `at ${checkedAt}` }
  const key = { orderId, deliveryId: 'SF', waybillId: '1' }
  return blankTrack(openid, key, { pathItemList: [row], checkedAt })
}

/** What the owner of that track gets over /live. */
export function liveDocument({ deliveryId, waybillId, pathItemList, checkedAt }: Track): object {
  return { document: { deliveryId, waybillId, pathItemList, checkedAt } }
}
