import * as v from 'valibot'
import type { Reply } from '../../contract/reply'
import { trackId } from '../../contract/track'
import { markEndedOrder } from '../shared/markEndedOrder'
import { Failure, failureReply } from '../shared/failure'
import type { OwnedOrder } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import { createTrack, type Track } from '../shared/track'
import { mergePush } from '../shared/mergeTrack'
import type { TrackStore } from '../shared/trackStore'
import { sendNotification, type NotificationPorts } from './notification'
import { PathPushPacket, type PathPush } from './packet'

export interface PathUpdatePorts extends NotificationPorts {
  orders: Pick<OrderStore, 'findByWaybill' | 'markEnded'>
  tracks: TrackStore
}

/** What WeChat takes for "arrived": anything else, or a throw, and it pushes again. */
const ARRIVED = 'success'

/** Somebody else writes the same track within milliseconds, if at all. */
const MOST_TRIES = 8

/**
 * Takes one of WeChat's pushes. A packet that makes no sense is logged and done with, as it would make none the next
 * time either. Throws what the ports throw, so that WeChat pushes again: everything here may happen twice.
 */
export async function onPathUpdate(
  event: unknown,
  source: string | undefined,
  ports: PathUpdatePorts,
): Promise<typeof ARRIVED | Reply<never>> {
  if (isCustomer(source)) return failureReply('NOT_AUTHORISED')
  const packet = v.safeParse(PathPushPacket, event, { abortEarly: true })
  if (!packet.success) return ignored('wrong packet', v.getDotPath(packet.issues[0]))

  const push = packet.output
  const order = await ports.orders.findByWaybill(push)
  if (!order) return ignored('unknown waybill', push.deliveryId)
  const track = await storePush(push, order, ports)
  // A push that is not the newest has nothing to say; the newest may be here for the second time.
  if (track.version !== push.version) return ARRIVED
  if (track.ended && !order.ended) await markEndedOrder(order, track, ports)
  await sendNotification(track, order, ports)
  return ARRIVED
}

/** Any customer can call any function; WeChat's own calls name neither the mini-program nor DevTools. */
function isCustomer(source: string | undefined): boolean {
  return source !== undefined && /wx_client|wx_devtools/.test(source)
}

/** One line for each, by which they can be counted: of the packet only where it was wrong, or the carrier. */
function ignored(why: string, what: string | null): typeof ARRIVED {
  console.warn(JSON.stringify({ where: 'onPathUpdate', ignored: why, what }))
  return ARRIVED
}

/** Returns the track as it is stored then: with this push, or with one that is as new or newer. */
async function storePush(push: PathPush, order: OwnedOrder, ports: PathUpdatePorts): Promise<Track> {
  const { tracks, now } = ports
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const stored = await tracks.find(trackId(push))
    if (stored && stored.version >= push.version) return stored
    const known = stored ?? createTrack(push, order.openid)
    const changes = mergePush(known, push, now())
    const track = { ...known, ...changes }
    if (stored ? await tracks.change(stored, changes) : await tracks.add(track)) return track
  }
  throw new Failure('BUSY', 'the track was written by others all the time')
}
