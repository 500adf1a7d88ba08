import type { NotificationKind } from '../../contract/notification'
import type { PathItem } from '../../contract/pathItem'
import { toJourney, type PathNode } from '../../src/domain/journey'
import { readEvents } from '../../src/domain/pathEvent'
import type { Stage } from '../../src/domain/actionType'

/** The only place in the functions that knows what a track's rows mean. */

export interface TrackState {
  /** Of the node that says where the parcel is; null while there is none. */
  stage: Stage | null
  /** True when nothing more is to come. */
  ended: boolean
  /** When it ended, Unix seconds; null while it goes on, or where nobody knows. */
  endedAt: number | null
}

export interface ParcelUpdate {
  kind: NotificationKind
  /** When it began, Unix seconds: a carrier may report the same thing several times. */
  beganAt: number
  /** What the carrier wrote last. */
  message: string
}

/** Where the parcel is, by the rows of its track. */
export function readTrackState(rows: readonly PathItem[]): TrackState {
  const { headline, ended } = toJourney(readEvents(rows).events)
  return {
    stage: headline?.stage ?? null,
    ended,
    endedAt: ended ? (headline?.atSeconds ?? null) : null,
  }
}

/** The row that says where the parcel is, in WeChat's terms (a time of 0 is unknown), or null. */
export function latestItem(rows: readonly PathItem[]): PathItem | null {
  const { events } = readEvents(rows)
  const key = toJourney(events).headline?.key
  const latest = events.find((event) => toJourney([event]).headline?.key === key)
  if (!latest) return null
  return { actionTime: latest.atSeconds ?? 0, actionType: latest.actionType, actionMsg: latest.message }
}

/** What is worth telling a customer about where the parcel is, or null; what has no time may be old. */
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
