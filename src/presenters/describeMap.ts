import type { ParcelRoute } from '../domain/parcelRoute'
import type { City } from '../domain/places/gazetteer'
import { formatClockAndDay, type TimeView } from '../domain/time'
import type { Translations } from '../locales/translations'
import { listCities, nameOf } from './describeRoute'

/** Degrees; north and east are positive. */
export interface Point {
  latitude: number
  longitude: number
}

/** A city of the list, and its point on the map. */
export interface MapStop extends Point {
  /** Different for each visit of a city. */
  key: string
  name: string
  /** When the parcel came there, or that it is bound for it; empty if neither is known. */
  note: string
  state: 'passed' | 'here' | 'ahead'
}

export interface RouteMapView {
  /** Oldest first; of a very long way the newest ones. */
  stops: readonly MapStop[]
  /** How many older stops are left out of `stops`. */
  olderStops: number
  /** One for each city, with what is said of its last visit. `open` ones show their words without a tap. */
  markers: readonly (MapStop & { open: boolean })[]
  /** The way that was taken. */
  done: readonly Point[]
  /** The way to the destination; empty if it is not known, or reached. */
  left: readonly Point[]
  /** Two corners of what the map shows. */
  corners: readonly [Point, Point]
  /** The map in a sentence, for a screen reader. */
  spoken: string
}

/** More markers than these would hide each other if all showed their words. */
const MAX_OPEN = 3

/** A parcel that goes to and fro can have hundreds of stops; WeChat advises at most 60 children of one element. */
const MAX_LISTED = 40

/** Describes a route on a map, with its times in `view`. */
export function describeMap(route: ParcelRoute, view: TimeView, t: Translations): RouteMapView {
  const { stops: visits, current } = route
  const cities = listCities(route)
  const stops = cities.map((city, index): MapStop => {
    const at = visits[index]?.atSeconds ?? null
    const isAhead = index >= visits.length
    const note = at === null ? '' : formatClockAndDay(at, view)
    return {
      ...pointOf(city),
      key: `${city.code} ${index}`,
      name: nameOf(city, t),
      note: isAhead ? t.mapPage.destination : note,
      state: index === current ? 'here' : index < current ? 'passed' : 'ahead',
    }
  })
  const points = cities.map(pointOf)
  const names = stops.map(({ name }) => name)
  return {
    stops: stops.slice(-MAX_LISTED),
    olderStops: Math.max(0, stops.length - MAX_LISTED),
    markers: toMarkers(stops, cities),
    done: points.slice(0, visits.length),
    left: points.length > visits.length ? points.slice(visits.length - 1) : [],
    corners: findCorners(points),
    spoken: t.mapPage.map(names[0] ?? '', names[names.length - 1] ?? ''),
  }
}

function pointOf({ latitude, longitude }: City): Point {
  return { latitude, longitude }
}

/** Of several visits of a city the last counts. The ends and the parcel's place always show their words. */
function toMarkers(stops: readonly MapStop[], cities: readonly City[]): RouteMapView['markers'] {
  const lastVisit = new Map(cities.map(({ code }, index) => [code, index]))
  const shown = stops.filter((_, index) => lastVisit.get(cities[index]?.code ?? '') === index)
  const [first, last] = [stops[0], stops[stops.length - 1]]
  return shown.map((stop) => ({
    ...stop,
    open: shown.length <= MAX_OPEN || stop === first || stop === last || stop.state === 'here',
  }))
}

/** The part of the way's extent that is added on each side, as markers have words above them. */
const MARGIN = 0.2
/** The least margin, degrees: two neighbouring cities would fill the map with their streets. */
const MIN_MARGIN = 0.3

function findCorners(points: readonly Point[]): [Point, Point] {
  const [south, north] = widen(points.map(({ latitude }) => latitude))
  const [west, east] = widen(points.map(({ longitude }) => longitude))
  return [
    { latitude: south, longitude: west },
    { latitude: north, longitude: east },
  ]
}

function widen(values: readonly number[]): [number, number] {
  const [from, to] = [Math.min(...values), Math.max(...values)]
  const margin = Math.max((to - from) * MARGIN, MIN_MARGIN)
  return [from - margin, to + margin]
}
