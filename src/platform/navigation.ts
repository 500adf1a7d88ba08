import { openInstead } from './device'

/** Opens the list of the customer's own orders, in the place of a page that leads nowhere. */
export function openOrderList(): void {
  openInstead('pages/orders/index')
}
