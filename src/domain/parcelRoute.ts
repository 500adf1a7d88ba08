import type { Milestone } from './actionType'
import type { Destination } from './order'
import type { Parcel } from './parcel'
import { readRoute, type Route } from './places/route'

/** The way that a parcel has taken. */
export interface ParcelRoute extends Route {
  /** False if the parcel may be elsewhere than at its newest stop. */
  isThere: boolean
}

/** The parcel will not come, and nothing says where it is. */
const GONE: readonly (Milestone | null)[] = ['cancelled', 'destroyed', 'lost']

/** The route of a parcel, to where its shop sends it unless it goes elsewhere; null unless two cities are sure. */
export function findRoute(
  { journey, headline: { milestone }, outOfDate }: Pick<Parcel, 'journey' | 'headline' | 'outOfDate'>,
  destination?: Destination,
): ParcelRoute | null {
  // A refused parcel stays where it is, or goes back.
  const route = readRoute(journey.nodes, milestone === 'refused' ? undefined : destination)
  return route && { ...route, isThere: !outOfDate && !GONE.includes(milestone) }
}
