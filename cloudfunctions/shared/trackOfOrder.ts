import type { Waybill } from '../../contract/waybill'
import type { OwnedOrder } from './order'
import { rowsOfOrder } from './orderRows'
import type { Track } from './track'
import type { TrackUpdate } from './trackStore'
import { readTrackState } from './trackState'

/**
 * What has to change in a stored track so that it is this order's and its owner's: an order may have moved to another
 * customer, or begun again under the same id. Null if nothing has to change.
 */
export function findOwnerChanges(
  track: Track,
  order: OwnedOrder,
  { deliveryId, waybillId }: Waybill,
  now: number,
): TrackUpdate | null {
  const { openid, orderId } = order
  const rows = rowsOfOrder(track.pathItemList, order, now)
  const isOwners =
    track._openid === openid &&
    track.orderId === orderId &&
    track.deliveryId === deliveryId &&
    track.waybillId === waybillId
  if (isOwners && rows.length === track.pathItemList.length) return null
  const owner = { _openid: openid, orderId, deliveryId, waybillId }
  // WeChat may have refused the earlier owner, which says nothing about this one.
  const changes = { ...owner, leaseUntil: 0, failedAs: null }
  if (rows.length === track.pathItemList.length) return changes
  const { ended, endedAt } = readTrackState(rows)
  return {
    ...changes,
    pathItemList: rows,
    ended,
    endedAt: endedAt ?? 0,
    checkedAt: rows.length > 0 ? track.checkedAt : 0,
  }
}
