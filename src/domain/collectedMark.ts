import type { Journey } from './journey'
import { isSameWaybill, type ListedWaybill, type Waybill } from './order'
import { keyOf, type PathNode } from './pathNode'

/** The customer's note that a waiting parcel was collected, and the reports it was made after. */
export interface CollectedMark extends Waybill {
  orderId: string
  /** The key of the headline. */
  headlineKey: string
  /** The key of the newest node: the note ends with the next report, whatever it says. */
  newestKey: string
}

/** The note for a parcel as it is now; null if it does not wait to be collected. */
export function toCollectedMark(
  orderId: string,
  { deliveryId, waybillId }: Waybill,
  { headline, nodes: [newest] }: Journey,
): CollectedMark | null {
  if (!isWaiting(headline) || !newest) return null
  return { orderId, deliveryId, waybillId, headlineKey: headline.key, newestKey: newest.key }
}

/** The note about one parcel; null if there is none. */
export function findCollectedMark(
  marks: readonly CollectedMark[],
  orderId: string,
  waybill: Waybill,
): CollectedMark | null {
  return marks.find((mark) => mark.orderId === orderId && isSameWaybill(mark, waybill)) ?? null
}

/** True if the note still holds for this journey. */
export function isCollected(mark: CollectedMark | null, { headline, nodes: [newest] }: Journey): boolean {
  return mark !== null && mark.headlineKey === headline?.key && mark.newestKey === newest?.key
}

/** True if the note still holds for a parcel of the list. If only the headline's row is known, a reminder does not end it. */
export function isCollectedByLatest(
  mark: CollectedMark | null,
  { latest, state }: Pick<ListedWaybill, 'latest' | 'state'>,
): boolean {
  if (mark === null || latest === null || mark.headlineKey !== keyOf(latest)) return false
  return state === null || mark.newestKey === state.newestKey
}

function isWaiting(headline: PathNode | null): headline is PathNode {
  return headline?.milestone === 'readyForCollection'
}
