import { toJourney } from './journey'
import type { Order } from './order'

export interface OrderSections {
  /** Orders with at least one parcel whose journey goes on, or with none yet. */
  moving: readonly Order[]
  /** Orders whose parcels have all ended their journeys. */
  ended: readonly Order[]
}

/** Splits orders into moving and ended ones, each in the order of the list. */
export function groupOrders(orders: readonly Order[]): OrderSections {
  return { moving: orders.filter((order) => !hasEnded(order)), ended: orders.filter(hasEnded) }
}

/** A parcel without updates counts as moving; an order without waybills has not been sent yet. */
function hasEnded({ waybills }: Order): boolean {
  return waybills.length > 0 && waybills.every(({ latest }) => latest !== null && toJourney([latest]).ended)
}
