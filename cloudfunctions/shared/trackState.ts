import type { NotificationKind } from '../../contract/notification'
import type { PathItem } from '../../contract/pathItem'
import type { ListedOrder } from '../../contract/replies'
import { toJourney } from '../../src/domain/journey'
import { toListedTrack } from '../../src/domain/listedParcel'
import { readEvents } from '../../src/domain/pathEvent'
import { keyOf, type PathNode } from '../../src/domain/pathNode'
import type { Stage } from '../../src/domain/actionType'
import { urgencyOf, type Urgency } from '../../src/domain/urgency'

// The only place in the functions that interprets a track's rows.

export interface TrackState {
  /** Stage of the headline; null if there is no headline. */
  stage: Stage | null
  urgency: Urgency
  /** True when the journey is over. */
  ended: boolean
  /** When the journey ended, Unix seconds; null if it has not, or if the time is unknown. */
  endedAt: number | null
}

/** A change of a parcel that is worth a notification. */
export interface ParcelUpdate {
  kind: NotificationKind
  /** Time of the first row that reports it, Unix seconds: a carrier may report the same thing several times. */
  beganAt: number
  /** The carrier's text in the newest of these rows. */
  message: string
}

/** The state of the parcel by the rows of its track. */
export function readTrackState(rows: readonly PathItem[]): TrackState {
  const { headline, ended } = toJourney(readEvents(rows).events)
  return {
    stage: headline?.stage ?? null,
    urgency: urgencyOf(headline),
    ended,
    endedAt: ended ? (headline?.atSeconds ?? null) : null,
  }
}

/** What the list is told of a waybill: the headline's row under WeChat's names, and what the whole track says. */
export type LatestState = Pick<ListedOrder['waybills'][number], 'latest' | 'state'>

/** Reads what the list is told of a waybill. An unknown time is 0; `latest` is null if there is no headline. */
export function readLatestState(rows: readonly PathItem[]): LatestState {
  const track = toListedTrack(readEvents(rows).events)
  if (!track) return { latest: null }
  const { latest, state } = track
  const { atSeconds, actionType, message } = latest
  const { milestone, updatedAtSeconds, pickupCodes, newestKey, place } = state
  return {
    latest: { actionTime: atSeconds ?? 0, actionType, actionMsg: message },
    state: {
      milestone,
      updatedAt: updatedAtSeconds,
      pickupCodes: [...pickupCodes],
      ...(newestKey !== keyOf(latest) && { newestKey }),
      ...(place !== undefined && { place }),
    },
  }
}

/** The newest update that is worth a notification, or null. One without a time is left out, because it may be old. */
export function latestUpdate(rows: readonly PathItem[]): ParcelUpdate | null {
  const { nodes, headline } = toJourney(readEvents(rows).events)
  const kind = headline && notificationKindOf(headline)
  if (!kind) return null
  const since = nodes.slice(nodes.indexOf(headline))
  const before = since.findIndex((node) => notificationKindOf(node) !== kind)
  const first = (before < 0 ? since : since.slice(0, before)).at(-1) ?? headline
  return first.atSeconds === null ? null : { kind, beganAt: first.atSeconds, message: headline.message }
}

function notificationKindOf({ stage, milestone }: PathNode): NotificationKind | null {
  if (stage === 'signed' || stage === 'exception') return stage
  return milestone === 'outForDelivery' ? milestone : null
}
