import * as v from 'valibot'
import type { Reply } from '../../contract/reply'
import { trackId } from '../../contract/track'
import { logNote } from '../shared/callRecord'
import { markEndedOrder } from '../shared/markEndedOrder'
import { Failure, failureReply } from '../shared/failure'
import type { OwnedOrder } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import { createTrack, type Track } from '../shared/track'
import { mergePush } from '../shared/mergeTrack'
import { isPushSource } from '../shared/pushCaller'
import type { TrackStore } from '../shared/trackStore'
import { sendNotification, type NotificationPorts } from './notification'
import { PathPushPacket, type PathPush } from './packet'

export interface PathUpdatePorts extends NotificationPorts {
  orders: Pick<OrderStore, 'findByWaybill' | 'markEnded'>
  tracks: TrackStore
}

/** The acknowledgement that WeChat expects; after any other answer, or an error, it pushes again. */
const RECEIVED = 'success'

/** How often a push is written while other callers write the same track. */
const MAX_TRIES = 8

/**
 * Stores one of WeChat's pushes and sends a notification if it is worth one. A wrong packet is logged and acknowledged,
 * because pushing it again would not help. Throws what the ports throw, so that WeChat pushes again; handling the same
 * push twice is harmless.
 */
export async function onPathUpdate(
  event: unknown,
  source: string | undefined,
  ports: PathUpdatePorts,
): Promise<typeof RECEIVED | Reply<never>> {
  if (!isPushSource(source)) return failureReply('NOT_AUTHORISED')
  const packet = v.safeParse(PathPushPacket, event, { abortEarly: true })
  if (!packet.success) return ignorePush('wrong packet', v.getDotPath(packet.issues[0]))

  const push = packet.output
  const order = await ports.orders.findByWaybill(push)
  if (!order) return ignorePush('unknown waybill', push.deliveryId)
  const track = await storePush(push, order, ports)
  // An older push has nothing new. The newest goes on, as it may be a second delivery after an error.
  if (track.version !== push.version) return RECEIVED
  if (track.ended && !order.ended) await markEndedOrder(order, track, ports)
  await sendNotification(track, order, ports)
  return RECEIVED
}

/** Notes the reason, with nothing of the packet but the wrong field or the carrier, and acknowledges the push. */
function ignorePush(reason: string, detail: string | null): typeof RECEIVED {
  logNote('onPathUpdate', { ignored: reason, what: detail })
  return RECEIVED
}

/** Returns the track as it is then stored: with this push, or with one that is as new or newer. */
async function storePush(push: PathPush, order: OwnedOrder, ports: PathUpdatePorts): Promise<Track> {
  const { tracks, now } = ports
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const stored = await tracks.find(trackId(push))
    if (stored && stored.version >= push.version) return stored
    const before = stored ?? createTrack(push, order.openid)
    const changes = mergePush(before, push, now())
    const track = { ...before, ...changes }
    if (stored ? await tracks.update(stored, changes) : await tracks.add(track)) return track
  }
  throw new Failure('BUSY', 'other callers kept writing the track')
}
