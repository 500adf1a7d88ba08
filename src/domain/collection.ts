import type { UntilPart } from './message/messageReading'
import { nodesUpToHeadline, type Journey } from './journey'
import type { PathNode } from './pathNode'
import { isSamePlace } from './placeName'
import { RECIPIENT } from './signer'

/** A parcel that waits to be collected. */
export interface Collection {
  /** The locker, station, shop or person, as the carrier writes it; null if not named. */
  place: string | null
  /** What opens the locker or identifies the parcel, without spaces. */
  codes: readonly string[]
  /** Unix seconds since when it waits there; null if unknown. */
  sinceSeconds: number | null
  /** Until when it is kept; null if not said. */
  until: Deadline | null
}

/** A deadline and the time of the message that sets it, from which "tomorrow" and "within 48 hours" count. */
export interface Deadline {
  until: UntilPart
  /** Unix seconds; null if unknown. */
  saidAtSeconds: number | null
}

/**
 * Where and how a parcel can be collected; null unless it waits. Reminders repeat only parts of it, so the newest row
 * that names a part counts, from those that say that the parcel waits.
 */
export function findCollection(journey: Journey): Collection | null {
  if (journey.headline?.milestone !== 'readyForCollection') return null
  const waiting = waitingNodes(journey)
  const place = newest(waiting, placeOf)
  const since = waiting.filter((node) => isAt(node, place)).pop()
  return {
    place,
    codes: (newest(waiting, ({ reading: { codes } }) => (codes.length > 0 ? codes : null)) ?? []).map(
      ({ value }) => value,
    ),
    sinceSeconds: since?.atSeconds ?? null,
    until: newest([...laterNotices(journey), ...waiting], toDeadline),
  }
}

/** The place or, if only a person keeps it, who: "由隔壁邻居代收". */
function placeOf({ reading: { place, signer } }: PathNode): string | null {
  return place?.text ?? (signer && signer.value !== RECIPIENT ? signer.value : null)
}

/** The rows of the present wait, newest first; a row of another kind that came between is left out. */
function waitingNodes(journey: Journey): PathNode[] {
  const later = journey.nodes.slice(0, journey.headline ? journey.nodes.indexOf(journey.headline) : 0)
  const upToHeadline = nodesUpToHeadline(journey)
  const end = upToHeadline.findIndex(endsWait)
  const wait = [...later, ...(end < 0 ? upToHeadline : upToHeadline.slice(0, end))]
  return wait.filter(({ milestone }) => milestone === 'readyForCollection')
}

/** Going back in time, what came before the wait. */
function endsWait({ milestone, stage }: PathNode): boolean {
  if (milestone === 'readyForCollection') return false
  return stage === 'deliver' || stage === 'signed' || stage === 'exception'
}

/** Advice that came after the parcel was placed: "bring your id, kept until November 25". */
function laterNotices({ nodes, headline }: Journey): PathNode[] {
  return nodes
    .slice(0, headline ? nodes.indexOf(headline) : 0)
    .filter(({ reading }) => reading.kind === 'notice')
}

function isAt({ reading }: PathNode, place: string | null): boolean {
  return place === null || reading.place === null || isSamePlace(reading.place.text, place)
}

function toDeadline({ reading: { until }, atSeconds }: PathNode): Deadline | null {
  return until && { until, saidAtSeconds: atSeconds }
}

/** The first non-null value that a node gives. */
function newest<Value>(nodes: readonly PathNode[], read: (node: PathNode) => Value | null): Value | null {
  for (const node of nodes) {
    const value = read(node)
    if (value !== null) return value
  }
  return null
}
