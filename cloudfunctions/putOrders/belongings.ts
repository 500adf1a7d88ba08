import { isSameWaybill } from '../../src/domain/order'
import type { OwnedOrder } from '../shared/order'
import type { Track } from '../shared/track'
import { findOwnerChanges } from '../shared/trackOfOrder'
import type { TrackStore, TrackUpdate } from '../shared/trackStore'
import { Failure } from '../shared/failure'
import type { Belonging, BelongingCollection, BelongingStore } from './belongingStore'

/** What is kept of an order, without the rows of its tracks. */
export type Belongings = Readonly<Record<BelongingCollection, readonly Belonging[]>>

export interface BelongingPorts {
  belongings: BelongingStore
  tracks: Pick<TrackStore, 'find' | 'update'>
  /** Unix seconds. */
  now: () => number
}

/** Reads what is kept of all these orders, with one query a collection; the result gives it for each. */
export async function readBelongings(
  orderIds: readonly string[],
  store: BelongingStore,
): Promise<(orderId: string) => Belongings> {
  const list = async (collection: BelongingCollection): Promise<Belonging[]> =>
    orderIds.length > 0 ? store.listBelongings(collection, orderIds) : []
  const [tracks, consents, shares] = await Promise.all([list('tracks'), list('consents'), list('shares')])
  return (orderId) => {
    const ofOrder = (each: Belonging): boolean => each.orderId === orderId
    return {
      tracks: tracks.filter(ofOrder),
      consents: consents.filter(ofOrder),
      shares: shares.filter(ofOrder),
    }
  }
}

/**
 * Brings what is kept of an order into line with it: a track goes to the present owner with the rows that are of this order
 * (see findOwnerChanges), no customer may read the track of a waybill that the order has lost, and consents and links of an
 * earlier owner or order end. `began`: the order was added, or has another time. Returns true if a track lost its end.
 */
export async function alignBelongings(
  order: OwnedOrder,
  { tracks, consents, shares }: Belongings,
  began: boolean,
  ports: BelongingPorts,
): Promise<{ endTakenBack: boolean }> {
  const { belongings, now } = ports
  const hasWaybill = (each: Belonging): boolean =>
    order.waybills.some((waybill) => isSameWaybill(waybill, each))
  const isOwners = (each: Belonging): boolean => each._openid === order.openid && hasWaybill(each)
  const foreignConsents = consents.filter((each) => !isOwners(each))
  const outdatedShares = shares.filter(
    (each) => each.endedAt === 0 && (!isOwners(each) || each.orderCreatedAt !== order.createdAt),
  )
  if (foreignConsents.length > 0) await belongings.removeConsents(foreignConsents.map(({ _id }) => _id))
  if (outdatedShares.length > 0)
    await belongings.endShares(
      outdatedShares.map(({ _id }) => _id),
      now(),
    )

  const lost = tracks.filter((each) => !hasWaybill(each) && each._openid !== '')
  const moved = tracks.filter((each) => hasWaybill(each) && (began || each._openid !== order.openid))
  for (const { _id } of lost) await changeTrack(_id, () => ({ _openid: '' }), ports)
  let endTakenBack = false
  for (const { _id } of moved) {
    const changes = await changeTrack(_id, (track) => findOwnerChanges(track, order, track, now()), ports)
    if (changes?.ended === false) endTakenBack = true
  }
  return { endTakenBack }
}

/** How often a track is written while other callers write it too. */
const MAX_TRIES = 4

/** Changes a track as `find` says of its newest state, and returns the changes; null if there are none. */
async function changeTrack(
  id: string,
  find: (track: Track) => TrackUpdate | null,
  { tracks }: BelongingPorts,
): Promise<TrackUpdate | null> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const track = await tracks.find(id)
    const changes = track && find(track)
    if (!changes || (await tracks.update(track, changes))) return changes
  }
  throw new Failure('BUSY', 'other callers kept writing the track')
}
