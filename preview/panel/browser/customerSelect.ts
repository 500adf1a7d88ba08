import { CUSTOMERS } from '../../customers'
import { withSetting } from './address'
import { element } from './elements'
import type { Order } from './orders'
import { addressOnScreen, firstOwner, loadOnPhone } from './phone'

/** The choice of the customer: the owners of the fixtures' orders, and the one in the address. */
export function customerSelect(orders: Order[]): HTMLSelectElement {
  const asked = addressOnScreen().query.openid ?? firstOwner()
  const openids = new Set([...orders.map(({ openid }) => openid), asked])
  const options = Array.from(openids, (openid) =>
    element('option', { value: openid }, describeCustomer(openid, orders)),
  )
  const select = element('select', { id: 'openid' }, ...options)
  select.addEventListener('change', () => {
    loadOnPhone(withSetting(addressOnScreen(), 'openid', select.value))
  })
  return select
}

/** Names a customer: "Every stage · oSTAGES00001 · 13 orders". One of your own fixtures is named by what was ordered. */
export function describeCustomer(openid: string, orders: Order[]): string {
  const own = orders.filter((order) => order.openid === openid)
  const name = CUSTOMERS[openid] ?? own.find(({ goods }) => goods)?.goods
  const count = own.length === 1 ? '1 order' : `${own.length} orders`
  return [name, openid, count].filter(Boolean).join(' · ')
}
