import type { OwnedOrder } from './order'
import type { OrderStore } from './orderStore'
import type { Track } from './track'
import { trackId } from './trackId'
import type { TrackStore } from './trackStore'

interface OrderEndPorts {
  orders: Pick<OrderStore, 'setEnded'>
  tracks: Pick<TrackStore, 'findAll'>
}

/**
 * Marks an order as ended if `track`, one of its tracks, was the last that had not ended, and as moving again if the
 * carrier has taken the end back.
 */
export async function updateOrderEnd(
  { openid, orderId, waybills, ended }: OwnedOrder,
  track: Track,
  { orders, tracks }: OrderEndPorts,
): Promise<void> {
  if (track.ended === ended || track.pathItemList.length === 0) return
  if (!track.ended) {
    await orders.setEnded(openid, orderId, false)
    return
  }
  const ids = waybills.map((waybill) => trackId({ orderId, ...waybill }))
  const others = new Set(ids.filter((id) => id !== track._id))
  const endedOthers =
    others.size === 0 ? [] : (await tracks.findAll([...others])).filter((each) => each.ended)
  if (endedOthers.length === others.size) await orders.setEnded(openid, orderId, true)
}
