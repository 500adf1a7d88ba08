import { stageOf, type Milestone } from './actionType'
import { findCollection } from './collection'
import { endingOf } from './ending'
import { toJourney, type Journey } from './journey'
import { parcelOf, type Parcel } from './parcel'
import type { PathEvent } from './pathEvent'
import { keyOf, toNode, type PathNode } from './pathNode'
import { findStuck } from './stuck'

// The list of orders has one row of each track. What only the whole track tells comes beside it, so that the list and the
// page say the same.

/** What the list knows of a track besides the row of its headline. */
export interface ListedState {
  /** That of the headline; null if its row alone says enough. */
  milestone: Milestone | null
  /** The time of the newest row that has one, Unix seconds; null if there is none. */
  updatedAtSeconds: number | null
  /** Empty unless the parcel waits to be collected. */
  pickupCodes: readonly string[]
  /** The key of the newest row, see CollectedMark. */
  newestKey: string
  /** The place of an earlier row, as its carrier writes it, if the headline names none and the parcel has not left since. */
  place?: string | undefined
}

/** The state of a journey for the list; null if it has no headline. */
export function toListedState(journey: Journey): ListedState | null {
  const [newest] = journey.nodes
  if (!journey.headline || !newest) return null
  return {
    milestone: journey.headline.milestone,
    updatedAtSeconds: journey.nodes.find(({ atSeconds }) => atSeconds !== null)?.atSeconds ?? null,
    pickupCodes: findCollection(journey)?.codes ?? [],
    newestKey: newest.key,
    place: findPlaceBefore(journey.nodes.slice(journey.nodes.indexOf(journey.headline))),
  }
}

/** Rows of these kinds say where a parcel is to go, or nothing of it. */
const TELLS_NO_PLACE: readonly unknown[] = [null, 'notice', 'redirected', 'returning']

/** The place of the newest of these rows, unless that is the first of them, or the parcel has left it. */
function findPlaceBefore(rows: readonly PathNode[]): string | undefined {
  const placed = rows.filter(
    ({ reading: { kind, city, place } }) =>
      kind === 'departed' || (!TELLS_NO_PLACE.includes(kind) && (city ?? place) !== null),
  )
  const [newest] = placed
  if (!newest || newest === rows[0] || newest.reading.kind === 'departed') return undefined
  return (newest.reading.city ?? newest.reading.place)?.text
}

/** A whole track as the list shows it: the row of the headline and the state; null if there is no headline. */
export function toListedTrack(
  events: readonly PathEvent[],
): { latest: PathEvent; state: ListedState } | null {
  const journey = toJourney(events)
  const latest = events.find((event) => keyOf(event) === journey.headline?.key)
  const state = toListedState(journey)
  return latest && state ? { latest, state } : null
}

/** The journey as far as the list knows it. Without a state it is what the row says by itself. */
export function toListedJourney(latest: PathEvent, state: ListedState | null): Journey {
  const node = toNode(latest)
  const milestone = state?.milestone ?? null
  const headline = milestone === null ? node : { ...node, milestone, stage: stageOf(milestone) }
  return { nodes: [headline], headline, ended: endingOf(headline.milestone) !== null }
}

/** A parcel of the list as of `nowSeconds` (Unix seconds); null if there is nothing to show. */
export function toListedParcel(
  latest: PathEvent,
  state: ListedState | null,
  nowSeconds: number,
): Parcel | null {
  const journey = toListedJourney(latest, state)
  const parcel = parcelOf(journey, nowSeconds)
  if (!parcel || !state) return parcel
  const newest = { ...parcel.headline, atSeconds: state.updatedAtSeconds }
  const { pickupCodes } = state
  return { ...parcel, stuck: findStuck({ ...journey, nodes: [newest] }, nowSeconds), pickupCodes }
}
