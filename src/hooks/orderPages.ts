import { listOrders, type OrderPage } from '../services/orders'
import { updateSaved } from '../services/savedJourneys'

/** A page of the customer's orders; what it knows of the journeys on this device goes to them. */
export async function readOrderPage(cursor: string | null): Promise<OrderPage> {
  const page = await listOrders(cursor)
  updateSaved(page.orders)
  return page
}
