import type { NotificationKind } from '../../contract/notification'
import type { PathItem } from '../../contract/pathItem'
import { toJourney } from '../../src/domain/journey'
import { readEvents } from '../../src/domain/pathEvent'
import type { PathNode } from '../../src/domain/pathNode'
import type { Stage } from '../../src/domain/actionType'

// The only place in the functions that interprets a track's rows.

export interface TrackState {
  /** Stage of the headline; null if there is no headline. */
  stage: Stage | null
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
    ended,
    endedAt: ended ? (headline?.atSeconds ?? null) : null,
  }
}

/** The headline's row under WeChat's names, with 0 for an unknown time; null if there is no headline. */
export function latestItem(rows: readonly PathItem[]): PathItem | null {
  const { events } = readEvents(rows)
  const key = toJourney(events).headline?.key
  const latest = events.find((event) => toJourney([event]).headline?.key === key)
  if (!latest) return null
  return { actionTime: latest.atSeconds ?? 0, actionType: latest.actionType, actionMsg: latest.message }
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
