import { isSigned } from '../ending'
import type { PathNode } from '../pathNode'
import { distanceKm } from './distance'
import { isWithin, type City } from './gazetteer'
import { isWeak, readSighting, type Sighting } from './sighting'

/** A stay of a parcel in a city. */
export interface Visit {
  city: City
  /** Unix seconds of the first row there; null if that row has no time. */
  atSeconds: number | null
  /** Unix seconds of the last row there that has a time. */
  lastSeconds: number | null
  /** True if two rows name the city, or one beyond doubt. */
  sure: boolean
  /** The last row there. */
  lastNode: PathNode
}

/** A row with the one city that it has seen the parcel in. */
interface Sure {
  node: PathNode
  city: City
  sighting: Sighting
}

/** An airliner's speed. */
const FASTEST_KM_PER_HOUR = 900
/** Rows of neighbouring hubs are often sent together. */
const TOLERANCE_KM = 100
/** A shared name is decided if the second nearest city is farther than the nearest by so much. */
const CLEAR_KM = 200
const CLEAR_FACTOR = 1.4

/** The cities that these nodes, oldest first, have surely seen a parcel in. `destination` helps to decide a shared name. */
export function findVisits(nodes: readonly PathNode[], destination: City | null = null): readonly Visit[] {
  const visits: Visit[] = []
  for (const row of decide(nodes.filter(hasPlaceInTime), destination)) addRow(visits, row)
  return visits
}

/** Without a time only the first and the last row of a journey have a certain place in it. */
export function hasPlaceInTime({ atSeconds, milestone }: PathNode): boolean {
  return atSeconds !== null || milestone === 'pickedUp' || isSigned(milestone)
}

/** The rows whose city is sure, oldest first; a name that several cities share is decided by the cities before and after. */
function decide(nodes: readonly PathNode[], destination: City | null): readonly Sure[] {
  const newestFirst = [...nodes].reverse()
  let after = destination
  const next = new Map<PathNode, City | null>()
  for (const node of newestFirst) {
    next.set(node, after)
    after = onlyCity(node) ?? after
  }
  const sure: Sure[] = []
  nodes.forEach((node) => {
    const before = sure[sure.length - 1]?.city ?? null
    const sighting = readSighting(node)
    const city = onlyCity(node) ?? nearestOf(sighting.cities, before, next.get(node) ?? null)
    if (city === null || (isWeak(node, sighting) && city !== before)) return
    sure.push({ node, city, sighting })
  })
  return sure
}

/** A row's city if it names just one, beyond doubt or as a hub. */
function onlyCity(node: PathNode): City | null {
  const sighting = readSighting(node)
  const [city = null, ...others] = sighting.cities
  return others.length === 0 && !isWeak(node, sighting) ? city : null
}

/** The city with the shortest way from the one before to the one after, if no other is nearly as short. */
function nearestOf(cities: readonly City[], before: City | null, after: City | null): City | null {
  if (before === null && after === null) return null
  const [best, second] = cities
    .map((city) => ({
      city,
      km: (before ? distanceKm(before, city) : 0) + (after ? distanceKm(city, after) : 0),
    }))
    .sort((a, b) => a.km - b.km)
  if (!best || !second) return best?.city ?? null
  return second.km > best.km + CLEAR_KM && second.km > best.km * CLEAR_FACTOR ? best.city : null
}

/**
 * Adds a row to the last visit or begins the next one. A row that the parcel cannot have come to in time is left out; or the
 * visit before it, if that is less sure and stands between two rows of one city.
 */
function addRow(visits: Visit[], { node, city, sighting }: Sure): void {
  const [before, last] = [visits[visits.length - 2], visits[visits.length - 1]]
  const { atSeconds } = node
  if (last && isSameStay(last.city, city, sighting)) {
    visits.splice(-1, 1, prolong(last, node))
  } else if (!last || !isImpossible(last, city, atSeconds)) {
    visits.push({ city, atSeconds, lastSeconds: atSeconds, sure: sighting.explicit, lastNode: node })
  } else if (!last.sure && before && isSameStay(before.city, city, sighting)) {
    visits.splice(-2, 2, prolong(before, node))
  }
}

function isSameStay(stay: City, city: City, { onlyBracket }: Sighting): boolean {
  return stay === city || (onlyBracket && isWithin(stay, city))
}

function prolong(visit: Visit, node: PathNode): Visit {
  return { ...visit, lastSeconds: node.atSeconds ?? visit.lastSeconds, sure: true, lastNode: node }
}

/** True if not even a plane is there at that time. */
export function isImpossible({ city, lastSeconds }: Visit, next: City, atSeconds: number | null): boolean {
  if (lastSeconds === null || atSeconds === null) return false
  const hours = (atSeconds - lastSeconds) / 3600
  return distanceKm(city, next) > TOLERANCE_KM + FASTEST_KM_PER_HOUR * hours
}
