import { endingOf, isSigned } from '../ending'
import { followNodes, nodesUpToHeadline, type Journey } from '../journey'
import type { PathNode } from '../pathNode'
import { distanceKm } from './distance'
import { findCities, isWithin, type City } from './gazetteer'
import { findTargets } from './sighting'
import { findVisits, hasPlaceInTime, isImpossible, type Visit } from './visits'

/** A city on the way of a parcel. */
export interface RouteStop {
  city: City
  /** Unix seconds when it was first seen there on this visit; null if that row has no time. */
  atSeconds: number | null
}

/** The way of a parcel by its messages. */
export interface Route {
  /** The cities that it has reached, oldest first. */
  stops: readonly RouteStop[]
  /** The index of the last stop, where it is or was last. */
  current: number
  /** `left` if it is under way to another city, `done` if its journey is over. */
  movement: 'at' | 'left' | 'done'
  /** Where it was signed for, or where the order goes; null if unknown, and of a parcel that goes back or elsewhere. */
  destination: City | null
  /** Kilometres by great circle from stop to stop. */
  doneKm: number
  /** Kilometres from the last stop to the destination; null without a destination. */
  leftKm: number | null
}

/** Reads the way of a parcel from its nodes in any order; null unless two cities are sure (the destination counts as one). */
export function readRoute(
  nodes: readonly PathNode[],
  destination?: { province: string; city: string },
): Route | null {
  const journey = followNodes(nodes)
  const ordered = destination && !isOffCourse(journey) ? readDestination(destination) : null
  const onTheWay = nodesOnTheWay(journey)
  const visits = findVisits(onTheWay, ordered)
  const last = visits[visits.length - 1]
  if (!last) return null
  const { stops, end } = endRoute(visits, last, ordered, journey, onTheWay)
  const lastCity = stops[stops.length - 1]?.city ?? last.city
  if (stops.length < 2 && (end === null || end === lastCity)) return null
  return {
    stops,
    current: stops.length - 1,
    movement: journey.ended ? 'done' : movementOf(last, onTheWay),
    destination: end,
    doneKm: lengthKm(stops),
    leftKm: end && Math.round(distanceKm(lastCity, end)),
  }
}

/** The city that a parcel was last seen in; null if no row surely names one, and while it is under way to another. */
export function findCurrentCity(nodes: readonly PathNode[]): City | null {
  const journey = followNodes(nodes)
  const onTheWay = nodesOnTheWay(journey)
  const visits = findVisits(onTheWay)
  const last = visits[visits.length - 1]
  return last && (journey.ended || movementOf(last, onTheWay) === 'at') ? last.city : null
}

/** Oldest first, without reports that came late. The headline of a parcel that goes back is older than its way back. */
function nodesOnTheWay(journey: Journey): readonly PathNode[] {
  const isGoingBack = journey.headline?.milestone === 'returning'
  return [...(isGoingBack ? journey.nodes : nodesUpToHeadline(journey))].reverse()
}

/** True if it no longer goes where the order says: back, to a new address, or nowhere. */
function isOffCourse({ nodes, headline }: Journey): boolean {
  const ending = endingOf(headline?.milestone ?? null)
  if (headline?.milestone === 'returning' || (ending !== null && ending !== 'signed')) return true
  return nodes.some(({ milestone }) => milestone === 'redirected')
}

function readDestination({ province, city }: { province: string; city: string }): City | null {
  const [found = null, ...others] = findCities(`${province} ${city}`)
  return others.length === 0 ? found : null
}

/** A parcel that was signed for has reached the city of that row, or else the order's destination. */
function endRoute(
  visits: readonly Visit[],
  last: Visit,
  ordered: City | null,
  { headline }: Journey,
  onTheWay: readonly PathNode[],
): { stops: readonly RouteStop[]; end: City | null } {
  const stops = visits.map(({ city, atSeconds }) => ({ city, atSeconds }))
  if (headline === null || !isSigned(headline.milestone)) return { stops, end: ordered }
  if (last.lastNode === headline || (ordered && isNear(last.city, ordered))) return { stops, end: last.city }
  if (ordered === null || isImpossible(last, ordered, headline.atSeconds))
    return { stops, end: movementOf(last, onTheWay) === 'at' ? last.city : null }
  return { stops: [...stops, { city: ordered, atSeconds: headline.atSeconds }], end: ordered }
}

/** The same city, or a county-level city and its prefecture. */
function isNear(city: City, other: City): boolean {
  return isWithin(city, other) || isWithin(other, city)
}

/** Whether the parcel has left the city of its last visit; a way within the city leaves it there. */
function movementOf({ city, lastNode }: Visit, nodes: readonly PathNode[]): 'at' | 'left' {
  const since = nodes.slice(nodes.indexOf(lastNode)).filter(hasPlaceInTime)
  const departures = since.filter(({ reading }) => reading.kind === 'departed')
  const departure = departures[departures.length - 1]
  if (!departure) return 'at'
  const targets = findTargets(departure)
  if (targets.length > 0) return targets.some((target) => isNear(target, city)) ? 'at' : 'left'
  const isSeenSince = since.slice(since.indexOf(departure) + 1).some(isSeen)
  return isSeenSince ? 'at' : 'left'
}

/** True for a row that is no advert, so the parcel has come somewhere since. */
function isSeen({ reading: { kind } }: PathNode): boolean {
  return kind !== null && kind !== 'notice'
}

function lengthKm(stops: readonly RouteStop[]): number {
  const legs = stops.slice(1).map(({ city }, index) => distanceKm(stops[index]?.city ?? city, city))
  return Math.round(legs.reduce((sum, km) => sum + km, 0))
}
