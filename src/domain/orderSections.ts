import { findCollectedMark, isCollectedByLatest, type CollectedMark } from './collectedMark'
import { toListedJourney } from './listedParcel'
import type { ListedWaybill, Order } from './order'

export interface OrderSections {
  /** Orders with at least one parcel that waits to be collected. */
  toCollect: readonly Order[]
  /** Other orders with at least one parcel whose journey goes on, or with none yet. */
  inProgress: readonly Order[]
  /** Orders whose parcels have all ended their journeys. */
  ended: readonly Order[]
}

/** Splits orders into sections, each in the order of the list. A parcel marked as collected no longer waits. */
export function groupOrders(orders: readonly Order[], marks: readonly CollectedMark[]): OrderSections {
  const sections: Record<keyof OrderSections, Order[]> = { toCollect: [], inProgress: [], ended: [] }
  for (const order of orders) sections[sectionOf(order, marks)].push(order)
  return sections
}

/**
 * A parcel without updates is in progress, unless the back end says that the order has ended: its track is deleted some time
 * after that. An order without waybills has not been sent yet.
 */
function sectionOf(order: Order, marks: readonly CollectedMark[]): keyof OrderSections {
  const { orderId, waybills, ended } = order
  const hasEnded = ({ latest, state }: ListedWaybill): boolean =>
    latest === null ? ended : toListedJourney(latest, state).ended
  if (waybills.length > 0 && waybills.every(hasEnded)) return 'ended'
  const waits = waybills.some(
    (waybill) =>
      isWaiting(waybill) && !isCollectedByLatest(findCollectedMark(marks, orderId, waybill), waybill),
  )
  return waits ? 'toCollect' : 'inProgress'
}

function isWaiting({ latest, state }: ListedWaybill): boolean {
  return latest !== null && toListedJourney(latest, state).headline?.milestone === 'readyForCollection'
}
