import type { Scenario } from '../../scenarios'

/** What the preview's address says: the settings before the `#`, and the deep link behind it. */
export interface Address {
  query: Readonly<Record<string, string>>
  link: string
}

/** Settings that say how the preview is shown, not what it shows. */
const FRAME_SETTINGS = ['width', 'panel']

export function readAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): Address {
  return { query: Object.fromEntries(new URLSearchParams(search)), link: hash.slice(1) }
}

export function writeAddress({ query, link }: Address): string {
  const search = new URLSearchParams(query).toString()
  return `/${search && `?${search}`}#${link}`
}

/** The same address with one setting changed; undefined leaves it to the browser. */
export function withSetting({ query, link }: Address, name: string, value: string | undefined): Address {
  const others = Object.entries(query).filter(([other]) => other !== name)
  return { query: Object.fromEntries(value === undefined ? others : [...others, [name, value]]), link }
}

/** The address of a scenario, in the frame of the present one. */
export function scenarioAddress({ query, link }: Scenario, present: Address): Address {
  const frame = Object.entries(present.query).filter(([name]) => FRAME_SETTINGS.includes(name))
  return { query: { ...query, ...Object.fromEntries(frame) }, link }
}

/** Whether an address shows just this scenario. */
export function showsScenario(address: Address, scenario: Scenario): boolean {
  const wanted = scenarioAddress(scenario, address)
  return address.link === wanted.link && sorted(address.query) === sorted(wanted.query)
}

/** The order and the waybill that the page on screen is asked for, where it is a journey. */
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
