import { toJourney } from './journey'
import type { Order } from './order'

export interface OrderSections {
  moving: readonly Order[]
  /** Those whose parcels have all ended their journeys. */
  ended: readonly Order[]
}

/** Tells what is still to come from what is over; the order of the list is kept within each. */
export function groupOrders(orders: readonly Order[]): OrderSections {
  return { moving: orders.filter((order) => !hasEnded(order)), ended: orders.filter(hasEnded) }
}

/** Where nothing is known of a parcel, it counts as moving; an order that was not sent has not ended. */
function hasEnded({ waybills }: Order): boolean {
  return waybills.length > 0 && waybills.every(({ latest }) => latest !== null && toJourney([latest]).ended)
}
