import { isSameWaybill } from '../../src/domain/order'
import { logNote } from '../shared/callRecord'
import { toChinaDay } from '../shared/chinaDay'
import type { KeptDocument, RetentionStore, WaybillCollection } from './retentionStore'

export interface CleanUpPorts {
  store: RetentionStore
  /** Unix seconds. */
  now: () => number
  /** False when the function should end; the next run continues. */
  hasTime: () => boolean
  /** Days that a track is kept after its end. */
  keepDays: number
}

/** How many documents were removed. */
export interface Removed {
  ended: number
  orphaned: number
}

const DAY = 24 * 3600

/** Documents that are looked at together: each batch costs a few requests. */
const BATCH = 100

/** An order that is written again is missing for a moment, so a track that WeChat has just told of stays for a day. */
const ORPHAN_GRACE_SECONDS = DAY

/**
 * Removes tracks some time after their end, with their consents, and everything about orders that no longer exist. A run ends
 * when its time is over, and the next one continues. Throws what the ports throw.
 */
export async function cleanUp(ports: CleanUpPorts): Promise<Removed> {
  const { store, now } = ports
  const ended = await removeEnded(ports)
  // An empty collection is taken for a mistake, as without orders every track is an orphan.
  const orphaned = (await store.hasOrders())
    ? (await sweep('tracks', ports)) + (await sweep('consents', ports))
    : 0
  await store.removeLimits(toChinaDay(now()), now() - DAY)
  logNote('cleanUp', { ended, orphaned })
  return { ended, orphaned }
}

async function removeEnded({ store, now, hasTime, keepDays }: CleanUpPorts): Promise<number> {
  let removed = 0
  while (hasTime()) {
    const tracks = await store.listEnded(now() - keepDays * DAY, BATCH)
    if (tracks.length === 0) break
    await removeTracks(tracks, store)
    removed += tracks.length
  }
  return removed
}

/** Goes on through a collection from where the last run stopped, and begins again after its end. */
async function sweep(collection: WaybillCollection, ports: CleanUpPorts): Promise<number> {
  const { store, hasTime } = ports
  let removed = 0
  let after = await store.readProgress(collection)
  while (hasTime()) {
    const documents = await store.listAfter(collection, after, BATCH)
    const outdated = await findOutdated(collection, documents, ports)
    if (outdated.length > 0) {
      if (collection === 'tracks') await removeTracks(outdated, store)
      else
        await store.remove(
          collection,
          outdated.map(({ _id }) => _id),
        )
    }
    removed += outdated.length
    after = documents.length < BATCH ? '' : (documents.at(-1)?._id ?? '')
    await store.writeProgress(collection, after)
    if (after === '') break
  }
  return removed
}

/** The consents go first: a track that is still there is found again if this run is cut off. */
async function removeTracks(tracks: readonly KeptDocument[], store: RetentionStore): Promise<void> {
  await store.removeConsentsOf(tracks)
  await store.remove(
    'tracks',
    tracks.map(({ _id }) => _id),
  )
}

/** The documents whose order is gone, and tracks whose end is only known by when WeChat last told. */
async function findOutdated(
  collection: WaybillCollection,
  documents: readonly KeptDocument[],
  { store, now, keepDays }: CleanUpPorts,
): Promise<KeptDocument[]> {
  const orderIds = [...new Set(documents.map(({ orderId }) => orderId).filter((id) => id !== ''))]
  const found = orderIds.length > 0 ? await store.findOrders(orderIds) : []
  const orders = new Map(found.map((order) => [order.orderId, order]))
  return documents.filter((document) => {
    const { orderId, _openid, ended, endedAt, checkedAt } = document
    if (ended && (endedAt || checkedAt) < now() - keepDays * DAY) return true
    if (checkedAt > now() - ORPHAN_GRACE_SECONDS) return false
    const order = orders.get(orderId)
    // A track follows its order to another owner, a consent does not.
    const isForeign = collection === 'consents' && order?._openid !== _openid
    return isForeign || !order?.waybills.some((waybill) => isSameWaybill(waybill, document))
  })
}
