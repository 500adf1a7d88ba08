import type { FailureReason } from '../domain/failureReason'
import { toListedTrack } from '../domain/listedParcel'
import type { ListedWaybill, Order, Waybill } from '../domain/order'
import { reasonOf } from './errors'
import { saveWaybill } from './savedWaybills'
import { getPath } from './tracking'

/** How many tracks are asked for at the same time. */
const AT_A_TIME = 3

/** Calls of the list in a minute: half of what the rate guard admits, so that the customer's own taps are answered. */
export const MAX_A_MINUTE = 30
const MINUTE_MS = 60_000

/** These failures are the parcel's own; after any other one the next parcel would fail too. */
const OF_ONE_PARCEL: readonly FailureReason[] = ['not-found', 'not-tracked', 'bad-reply']

/** What the list shows of parcels that it knew nothing of, by the key of the parcel. */
export type News = ReadonlyMap<string, Pick<ListedWaybill, 'latest' | 'state'>>

type Unknown = Waybill & { orderId: string }

/** What a list has asked for. */
export interface Asked {
  /** The keys of the parcels that are not asked for again. */
  parcels: Set<string>
  /** When the calls were made, in milliseconds. */
  callsMs: number[]
  /** Nothing is asked for before this moment, in milliseconds. */
  pausedUntilMs: number
}

/** The next parcels without news, in the order of the list; none in a pause or if the last minute has had enough calls. */
export function findUnknown(orders: readonly Order[], asked: Asked, nowMs: number): Unknown[] {
  const { parcels, callsMs, pausedUntilMs } = asked
  if (nowMs < pausedUntilMs) return []
  const unknown = orders.flatMap(({ orderId, ended, waybills }) =>
    // The track of an ended order was deleted, and WeChat is not asked for it again.
    ended ? [] : waybills.filter(({ latest }) => latest === null).map((each) => ({ ...each, orderId })),
  )
  const left = MAX_A_MINUTE - callsMs.filter((ms) => ms > nowMs - MINUTE_MS).length
  return unknown.filter((each) => !parcels.has(keyOf(each))).slice(0, Math.max(0, Math.min(AT_A_TIME, left)))
}

/**
 * Asks for the tracks of these parcels at once, saves them on the device, and adds the parcels to `asked`. A failure that the
 * next parcel would have too begins a pause of a minute, after which the parcel may be asked for again. Never rejects.
 */
export async function readTracks(parcels: readonly Unknown[], asked: Asked, nowMs: number): Promise<News> {
  const found = new Map<string, Pick<ListedWaybill, 'latest' | 'state'>>()
  const readTrack = async (parcel: Unknown): Promise<void> => {
    const { orderId, deliveryId, waybillId } = parcel
    asked.parcels.add(keyOf(parcel))
    asked.callsMs.push(nowMs)
    try {
      const waybill = await getPath({ orderId, deliveryId, waybillId })
      saveWaybill(waybill)
      const listed = toListedTrack(waybill.events)
      if (listed) found.set(keyOf(parcel), listed)
    } catch (error) {
      if (OF_ONE_PARCEL.includes(reasonOf(error))) return
      asked.parcels.delete(keyOf(parcel))
      asked.pausedUntilMs = nowMs + MINUTE_MS
    }
  }
  await Promise.all(parcels.map(readTrack))
  return found
}

/** The orders with the news of the parcels that the list knows nothing of; the same object if there are none. */
export function withNews(orders: readonly Order[], news: News): readonly Order[] {
  if (news.size === 0) return orders
  return orders.map((order) => {
    const { orderId, waybills } = order
    const newsOf = (waybill: ListedWaybill) =>
      waybill.latest === null ? news.get(keyOf({ ...waybill, orderId })) : undefined
    if (!waybills.some(newsOf)) return order
    return { ...order, waybills: waybills.map((waybill) => ({ ...waybill, ...newsOf(waybill) })) }
  })
}

function keyOf({ orderId, deliveryId, waybillId }: Unknown): string {
  return JSON.stringify([orderId, deliveryId, waybillId])
}
