import type { Scenario } from '../../scenarios'

/** The preview's address: the settings before the `#` and the deep link after it. */
export interface Address {
  query: Readonly<Record<string, string>>
  link: string
}

/** Settings of the preview's own layout. A scenario does not change them. */
const FRAME_SETTINGS = ['width', 'panel']

export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Address {
  return { query: Object.fromEntries(new URLSearchParams(search)), link: hash.slice(1) }
}

export function writeAddress({ query, link }: Address): string {
  const search = new URLSearchParams(query).toString()
  return `/${search && `?${search}`}#${link}`
}

/** Returns the address with one setting changed; undefined removes it. */
export function withSetting({ query, link }: Address, name: string, value: string | undefined): Address {
  const others = Object.entries(query).filter(([other]) => other !== name)
  return { query: Object.fromEntries(value === undefined ? others : [...others, [name, value]]), link }
}

/** The address of a scenario, with the layout settings of the present address. */
export function scenarioAddress({ query, link }: Scenario, present: Address): Address {
  const frame = Object.entries(present.query).filter(([name]) => FRAME_SETTINGS.includes(name))
  return { query: { ...query, ...Object.fromEntries(frame) }, link }
}

/** True if the address shows exactly this scenario. */
export function showsScenario(address: Address, scenario: Scenario): boolean {
  const wanted = scenarioAddress(scenario, address)
  return address.link === wanted.link && sorted(address.query) === sorted(wanted.query)
}

/** The order and the waybill of the tracking page on screen; undefined if another page is on screen. */
export function orderOnScreen({ link }: Address): { orderId: string; waybillId: string | null } | undefined {
  const [route = '', search = ''] = link.split('?')
  const query = new URLSearchParams(search)
  const orderId = query.get('orderId')
  if (!route.endsWith('/track/index') || orderId === null) return undefined
  return { orderId, waybillId: query.get('waybillId') }
}

function sorted(query: Address['query']): string {
  return JSON.stringify(Object.entries(query).sort(([a], [b]) => a.localeCompare(b)))
}
