import { findCollectedMark, isCollectedByLatest, type CollectedMark } from './collectedMark'
import { toJourney } from './journey'
import type { Order } from './order'
import type { PathEvent } from './pathEvent'

export interface OrderSections {
  /** Orders with at least one parcel that waits to be collected. */
  toCollect: readonly Order[]
  /** Other orders with at least one parcel whose journey goes on, or with none yet. */
  moving: readonly Order[]
  /** Orders whose parcels have all ended their journeys. */
  ended: readonly Order[]
}

/** Splits orders into sections, each in the order of the list. A parcel marked as collected no longer waits. */
export function groupOrders(orders: readonly Order[], marks: readonly CollectedMark[]): OrderSections {
  const sections: Record<keyof OrderSections, Order[]> = { toCollect: [], moving: [], ended: [] }
  for (const order of orders) sections[sectionOf(order, marks)].push(order)
  return sections
}

/** A parcel without updates counts as moving; an order without waybills has not been sent yet. */
function sectionOf({ orderId, waybills }: Order, marks: readonly CollectedMark[]): keyof OrderSections {
  const ended = ({ latest }: { latest: PathEvent | null }): boolean =>
    latest !== null && toJourney([latest]).ended
  if (waybills.length > 0 && waybills.every(ended)) return 'ended'
  const waits = waybills.some(
    ({ latest, ...waybill }) =>
      isWaiting(latest) && !isCollectedByLatest(findCollectedMark(marks, orderId, waybill), latest),
  )
  return waits ? 'toCollect' : 'moving'
}

function isWaiting(latest: PathEvent | null): boolean {
  return latest !== null && toJourney([latest]).headline?.milestone === 'readyForCollection'
}
