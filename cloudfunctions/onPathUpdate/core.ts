import * as v from 'valibot'
import { readEvents } from '../../src/domain/pathEvent'
import { logNote } from '../shared/callRecord'
import { Failure, logFailure } from '../shared/failure'
import type { OwnedOrder } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import type { Track } from '../shared/track'
import type { TrackStore } from '../shared/trackStore'
import { updateOrderState } from '../shared/updateOrderState'
import { sendNotification, type NotificationPorts } from './notification'
import { findOrdersOfPush, type OrderOfPush } from './ordersOfPush'
import { PathPushPacket, type PathPush } from './packet'
import { storePush } from './storePush'

export interface PathUpdatePorts extends NotificationPorts {
  orders: Pick<OrderStore, 'listByWaybill' | 'setState'>
  tracks: TrackStore
}

/** The acknowledgement that WeChat expects; after any other answer, or an error, it pushes again. */
const RECEIVED = 'success'

/** A carrier's code of WeChat's, such as YUNDA. Anything else in its place may be a number that must not be logged. */
const CARRIER = /^[A-Za-z_]{1,16}$/

/**
 * Stores one of WeChat's pushes and sends a notification if it is worth one. The entrance makes sure that WeChat sent it. A
 * wrong packet is logged and acknowledged, because pushing it again would not help. Throws what the ports throw, so that
 * WeChat pushes again; handling the same push twice is harmless.
 */
export async function onPathUpdate(event: unknown, ports: PathUpdatePorts): Promise<typeof RECEIVED> {
  const packet = v.safeParse(PathPushPacket, event, { abortEarly: true })
  if (!packet.success) return ignorePush('wrong packet', v.getDotPath(packet.issues[0]))

  const push = packet.output
  if (readEvents(push.rows).events.length === 0) return ignorePush('no readable action', carrierOf(push))
  const orders = await ports.orders.listByWaybill(push)
  if (orders.length === 0) return ignorePush('unknown waybill', carrierOf(push))
  const tracks = await ports.tracks.listByWaybill(push)
  const receivers = findOrdersOfPush(orders, push, tracks, ports.now())
  await Promise.all(findOrphans(tracks, orders).map((track) => ports.tracks.update(track, { _openid: '' })))
  if (receivers.length === 0) return ignorePush('another parcel', carrierOf(push))
  await deliverToAll(receivers, ports)
  return RECEIVED
}

/** The tracks whose order is gone, or has lost the waybill: no customer may read them any more. */
function findOrphans(tracks: readonly Track[], orders: readonly OwnedOrder[]): Track[] {
  const orderIds = new Set(orders.map(({ orderId }) => orderId))
  return tracks.filter((track) => track._openid !== '' && !orderIds.has(track.orderId))
}

/** A failure for one order does not keep the push from the others. Throws the first failure, so that WeChat pushes again. */
async function deliverToAll(receivers: readonly OrderOfPush[], ports: PathUpdatePorts): Promise<void> {
  const results = await Promise.allSettled(receivers.map((receiver) => deliver(receiver, ports)))
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  )
  for (const failure of failures.slice(1)) if (failure instanceof Failure) logFailure('onPathUpdate', failure)
  if (failures.length > 0) throw failures[0]
}

async function deliver(receiver: OrderOfPush, ports: PathUpdatePorts): Promise<void> {
  const { order } = receiver
  const track = await storePush(receiver, ports)
  // An older push has nothing new. The newest goes on, as it may be a second delivery after an error.
  if (!track) return
  // A second delivery after an error may have changes that are not yet in the order.
  await updateOrderState(order, track, true, ports)
  await sendNotification(track, order, ports)
}

function carrierOf({ deliveryId }: PathPush): string | null {
  return CARRIER.test(deliveryId) ? deliveryId : null
}

/** Notes the reason, with nothing of the packet but the wrong field or the carrier, and acknowledges the push. */
function ignorePush(reason: string, detail: string | null): typeof RECEIVED {
  logNote('onPathUpdate', { ignored: reason, what: detail })
  return RECEIVED
}
