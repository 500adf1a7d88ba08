import type { ParcelRoute } from '../src/domain/parcelRoute'
import { findCities, type City } from '../src/domain/places/gazetteer'

interface Facts extends Partial<Omit<ParcelRoute, 'destination' | 'stops'>> {
  /** The name of a city. */
  destination?: string
  /** When the parcel came to each city, Unix seconds. */
  times?: readonly (number | null)[]
}

/** A route through these cities, whose names are separated by spaces; the parcel is at the last of them. */
export function routeOf(names: string, { destination, times = [], ...facts }: Facts = {}): ParcelRoute {
  const stops = names
    .split(' ')
    .map((name, index) => ({ city: cityOf(name), atSeconds: times[index] ?? null }))
  return {
    stops,
    current: stops.length - 1,
    movement: 'at',
    destination: destination === undefined ? null : cityOf(destination),
    doneKm: 358,
    leftKm: null,
    isThere: true,
    ...facts,
  }
}

function cityOf(name: string): City {
  const [city] = findCities(name)
  if (!city) throw new Error(`the gazetteer has no ${name}`)
  return city
}
