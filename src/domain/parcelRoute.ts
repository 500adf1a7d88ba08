import type { Milestone } from './actionType'
import type { Destination } from './order'
import type { Parcel } from './parcel'
import { readRoute, type Route } from './places/route'

/** The way that a parcel has taken. */
export interface ParcelRoute extends Route {
  /** False if the parcel may be elsewhere than at its newest stop. */
  isThere: boolean
}

/** Once one of these has happened, the parcel is bound for another place than the order says. */
const TURNED: readonly (Milestone | null)[] = ['redirected', 'returning', 'returned']
/** The parcel will not come, or nothing says where it is. */
const GONE: readonly (Milestone | null)[] = ['cancelled', 'destroyed', 'lost']

/** The route of a parcel to where its shop sends it; null unless two cities are sure. */
export function findRoute(
  { journey, headline: { milestone }, outOfDate }: Pick<Parcel, 'journey' | 'headline' | 'outOfDate'>,
  destination?: Destination,
): ParcelRoute | null {
  const isGone = GONE.includes(milestone)
  const isTurned = milestone === 'refused' || journey.nodes.some((node) => TURNED.includes(node.milestone))
  const route = readRoute(journey.nodes, isGone || isTurned ? undefined : destination)
  return route && { ...route, isThere: !isGone && !outOfDate }
}
