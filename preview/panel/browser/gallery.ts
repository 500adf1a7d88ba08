import { scenarios } from '../../scenarios'
import { scenarioAddress, showsScenario, writeAddress } from './address'
import { element } from './elements'
import type { Order } from './orders'
import { addressOnScreen, onAddressChange, loadOnPhone } from './phone'

/** Lists a link for each scenario whose customer is in the fixtures, and marks the one on screen. */
export function drawGallery(section: HTMLElement, orders: Order[]): void {
  const openids = new Set(orders.map((order) => order.openid))
  const shown = scenarios.filter(({ query }) => hasCustomer(query.openid, openids))
  if (shown.length === 0) {
    section.append(
      element('p', { className: 'quiet' }, 'These fixtures have none of the customers of the scenarios.'),
    )
    return
  }
  const links = shown.map((scenario) => ({ scenario, link: scenarioLink(scenario) }))
  for (const group of new Set(shown.map((scenario) => scenario.group))) {
    const items = links.filter(({ scenario }) => scenario.group === group)
    section.append(
      element('h3', {}, group),
      element('ul', { className: 'chips' }, ...items.map(({ link }) => element('li', {}, link))),
    )
  }
  onAddressChange((address) => {
    for (const { scenario, link } of links) {
      link.href = writeAddress(scenarioAddress(scenario, address))
      link.ariaCurrent = showsScenario(address, scenario) ? 'page' : null
    }
  })
}

/** True if the fixtures have orders of this customer, or if the scenario is about a customer without orders. */
function hasCustomer(openid: string | undefined, openids: Set<string>): boolean {
  return openid === undefined || openids.has(openid) || openid.startsWith('oNOORDERS')
}

function scenarioLink(scenario: (typeof scenarios)[number]): HTMLAnchorElement {
  const link = element('a', { id: `${scenario.group} ${scenario.name}`, target: '_top' }, scenario.name)
  link.addEventListener('click', (event) => {
    // With a modifier key the browser opens the link in a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    loadOnPhone(scenarioAddress(scenario, addressOnScreen()))
  })
  return link
}
