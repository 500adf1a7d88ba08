import { trackId } from '../../contract/track'
import type { OwnedOrder } from './order'
import type { OrderStore } from './orderStore'
import type { Track } from './track'
import type { TrackStore } from './trackStore'

interface EndedOrderPorts {
  orders: Pick<OrderStore, 'markEnded'>
  tracks: Pick<TrackStore, 'findAll'>
}

/** Marks an order as ended if `ended`, one of its tracks, was the last that had not ended. */
export async function markEndedOrder(
  { openid, orderId, waybills }: OwnedOrder,
  ended: Track,
  { orders, tracks }: EndedOrderPorts,
): Promise<void> {
  const others = waybills.map(trackId).filter((id) => id !== ended._id)
  const endedOthers = others.length === 0 ? [] : (await tracks.findAll(others)).filter((each) => each.ended)
  if (endedOthers.length === new Set(others).size) await orders.markEnded(openid, orderId)
}
