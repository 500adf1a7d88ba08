import { listOrders, type OrderPage, type OrderSelection } from '../services/orders'
import { updateSavedWaybills } from '../services/savedWaybills'

/** A page of the customer's orders; what it knows of the journeys on this device goes to them. */
export async function readOrderPage(selection: OrderSelection = {}): Promise<OrderPage> {
  const page = await listOrders(selection)
  updateSavedWaybills(page.orders)
  return page
}
