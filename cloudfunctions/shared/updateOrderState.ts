import { mostUrgent } from '../../src/domain/urgency'
import type { OrderState, OwnedOrder } from './order'
import type { OrderStore } from './orderStore'
import type { Track } from './track'
import { trackId } from './trackId'
import { readTrackState } from './trackState'
import type { TrackStore } from './trackStore'

interface OrderStatePorts {
  orders: Pick<OrderStore, 'setState'>
  tracks: Pick<TrackStore, 'findAll'>
}

/**
 * Writes what `track`, one of an order's tracks, says of the whole order, if the order does not say so already. The other
 * tracks are read only if the state may have become less urgent, and of such a change only if `isNews`: true if the track
 * has just changed, or may have.
 */
export async function updateOrderState(
  order: OwnedOrder,
  track: Track,
  isNews: boolean,
  { orders, tracks }: OrderStatePorts,
): Promise<void> {
  // A track without rows does not take back an end: the rows of an ended journey are deleted after a month.
  if (order.ended && track.pathItemList.length === 0) return
  const own = stateOf(track)
  const ids = order.waybills.map((waybill) => trackId({ orderId: order.orderId, ...waybill }))
  const others = [...new Set(ids)].filter((id) => id !== track._id)
  let state = own
  if (others.length > 0 && !isMoreUrgent(own, order)) {
    if (!isNews || isSame(own, order)) return
    const found = await tracks.findAll(others)
    state = combine([own, ...found.map(stateOf)], others.length + 1)
  }
  const changes = findChanges(order, state)
  if (changes) await orders.setState(order.openid, order.orderId, changes)
}

function stateOf({ ended, pathItemList }: Track): OrderState {
  return { ended, urgency: ended ? 0 : readTrackState(pathItemList).urgency }
}

/** True if one parcel alone decides the state of the order: no other can be ahead of it. */
function isMoreUrgent(own: OrderState, order: OrderState): boolean {
  return !own.ended && (order.ended || own.urgency > order.urgency)
}

function isSame(own: OrderState, order: OrderState): boolean {
  return own.ended === order.ended && (own.ended || own.urgency === order.urgency)
}

/** `waybills` is how many the order has; one without a track has not ended. */
function combine(states: readonly OrderState[], waybills: number): OrderState {
  const ended = states.filter((state) => state.ended).length === waybills
  return { ended, urgency: mostUrgent(states.map(({ urgency }) => urgency)) }
}

/** Only the fields that differ are written, so that a late call does not overwrite an end with an older urgency. */
function findChanges(order: OrderState, { ended, urgency }: OrderState): Partial<OrderState> | null {
  if (ended === order.ended && urgency === order.urgency) return null
  return { ...(ended !== order.ended && { ended }), ...(urgency !== order.urgency && { urgency }) }
}
