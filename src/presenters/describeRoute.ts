import type { ParcelRoute } from '../domain/parcelRoute'
import type { City } from '../domain/places/gazetteer'
import { placeName } from '../locales/naming'
import type { Translations } from '../locales/translations'

/** What the page shows of a parcel's route. */
export interface RouteSummary {
  /** Oldest first. */
  steps: readonly RouteStep[]
  /** Where the parcel is and how far it has come, in one line. */
  facts: string
  /** All of it in one sentence, for a screen reader. */
  spoken: string
}

export interface RouteStep {
  /** Different for each visit of a city. */
  key: string
  name: string
  /** `left`: the parcel was here last, and is on its way. */
  state: 'passed' | 'here' | 'left' | 'ahead'
  /** True if cities before it are left out. */
  afterGap: boolean
}

/** As many fit into two lines of a small phone. */
const MAX_STEPS = 5

/** Describes a route. A long one is shortened in the middle: its ends, and what is beside the parcel, are shown. */
export function describeRoute(route: ParcelRoute, t: Translations): RouteSummary {
  const cities = listCities(route)
  const shown = chooseShown(cities.length, route.current)
  const steps = cities.flatMap((city, index): RouteStep[] => {
    const place = shown.indexOf(index)
    if (place < 0) return []
    const afterGap = place > 0 && shown[place - 1] !== index - 1
    return [{ key: `${city.code} ${index}`, name: nameOf(city, t), state: stateOf(index, route), afterGap }]
  })
  const facts = t.track.spokenNode(describeFacts(route, t))
  const names = t.track.spokenNode(steps.map(({ name }) => name))
  return { steps, facts, spoken: t.route.spoken(names, facts) }
}

/** The cities that were passed, and the destination that is still ahead. */
export function listCities({ stops, movement, destination }: ParcelRoute): City[] {
  const passed = stops.map(({ city }) => city)
  const isAhead =
    destination !== null && movement !== 'done' && passed[passed.length - 1]?.code !== destination.code
  return isAhead ? [...passed, destination] : passed
}

/** A city in the language of the page. */
export function nameOf({ name, english }: City, t: Translations): string {
  return t.route.city(placeName(name, t), english)
}

function stateOf(index: number, { current, movement }: ParcelRoute): RouteStep['state'] {
  if (index !== current) return index < current ? 'passed' : 'ahead'
  return movement === 'left' ? 'left' : 'here'
}

/** The indices that are shown: the ends and the parcel's place, then its neighbours, then those from the start. */
function chooseShown(count: number, current: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  const wanted = [0, count - 1, current, current - 1, current + 1, ...all]
  const unique = [...new Set(wanted)].filter((index) => index >= 0 && index < count)
  return unique.slice(0, MAX_STEPS).sort((a, b) => a - b)
}

function describeFacts(route: ParcelRoute, t: Translations): string[] {
  const { stops, current, isThere, doneKm, leftKm } = route
  const stop = stops[current]
  const done = roundKm(doneKm)
  const toGo = isThere && route.movement !== 'done' ? roundKm(leftKm ?? 0) : 0
  return [
    ...(stop ? [describePlace(route, nameOf(stop.city, t), t.route)] : []),
    ...(done > 0 ? [t.route.done(done)] : []),
    ...(toGo > 0 ? [t.route.toGo(toGo)] : []),
  ]
}

function describePlace({ isThere, movement }: ParcelRoute, city: string, t: Translations['route']): string {
  if (!isThere) return t.lastSeen(city)
  if (movement === 'done') return t.arrived(city)
  return movement === 'left' ? t.left(city) : t.here(city)
}

/** The middle of a city stands for all of it, so a long distance is given in tens. */
function roundKm(km: number): number {
  return km < 100 ? Math.round(km) : Math.round(km / 10) * 10
}
