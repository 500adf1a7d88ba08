import { scenarios, type Scenario } from '../../scenarios'
import { scenarioAddress, showsScenario, writeAddress } from './address'
import { element } from './elements'
import type { Order } from './orders'
import { addressOnScreen, onAddressChange, loadOnPhone } from './phone'
import { matchesFilter, orderGroups } from './scenarioFilter'

const FILTER_KEY = 'preview-panel:filter'

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
  const entries = shown.map((scenario): Entry => {
    const link = scenarioLink(scenario)
    return { scenario, link, item: element('li', {}, link) }
  })
  const groups = orderGroups(new Set(shown.map(({ group }) => group))).map((name) => groupOf(name, entries))
  section.append(filterField(entries, groups), ...groups.map(({ part }) => part))
  onAddressChange((address) => {
    for (const { scenario, link } of entries) {
      link.href = writeAddress(scenarioAddress(scenario, address))
      link.ariaCurrent = showsScenario(address, scenario) ? 'page' : null
    }
  })
}

interface Entry {
  scenario: Scenario
  link: HTMLAnchorElement
  item: HTMLElement
}

interface Group {
  entries: Entry[]
  part: HTMLElement
}

function groupOf(name: string, all: Entry[]): Group {
  const entries = all.filter(({ scenario }) => scenario.group === name)
  const list = element('ul', { className: 'chips' }, ...entries.map(({ item }) => item))
  return { entries, part: element('div', {}, element('h3', {}, name), list) }
}

/** The field that filters the scenarios. Its text survives a reload of the phone, which reloads the panel. */
function filterField(entries: Entry[], groups: Group[]): HTMLElement {
  const field = element('input', { type: 'search', id: 'filter', placeholder: 'Filter', ariaLabel: 'Filter' })
  field.value = sessionStorage.getItem(FILTER_KEY) ?? ''
  const count = element('output', { className: 'quiet' })
  const filter = (): void => {
    sessionStorage.setItem(FILTER_KEY, field.value)
    for (const { scenario, item } of entries) item.hidden = !matchesFilter(scenario, field.value)
    for (const { entries: own, part } of groups) part.hidden = own.every(({ item }) => item.hidden)
    const found = entries.filter(({ item }) => !item.hidden).length
    count.textContent = `${found} of ${entries.length}`
  }
  field.addEventListener('input', filter)
  filter()
  return element('div', { className: 'filter' }, field, count)
}

/** True if the fixtures have orders of this customer, or if the scenario is about a customer without orders. */
function hasCustomer(openid: string | undefined, openids: Set<string>): boolean {
  return openid === undefined || openids.has(openid) || openid.startsWith('oNOORDERS')
}

function scenarioLink(scenario: Scenario): HTMLAnchorElement {
  const link = element('a', { id: `${scenario.group} ${scenario.name}`, target: '_top' }, scenario.name)
  link.addEventListener('click', (event) => {
    // With a modifier key the browser opens the link in a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    loadOnPhone(scenarioAddress(scenario, addressOnScreen()))
  })
  return link
}
