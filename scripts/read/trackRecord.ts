import type { Milestone } from '../../src/domain/actionType'
import type { NextAction } from '../../src/domain/nextAction'
import type { Narrative } from '../../src/domain/narrative'
import { toParcel, type Parcel } from '../../src/domain/parcel'
import type { PathNode } from '../../src/domain/pathNode'
import { readEvents, type PathEvent } from '../../src/domain/pathEvent'
import type { ProgressStep } from '../../src/domain/progress'
import type { Stuck } from '../../src/domain/stuck'
import { formatDateTime, type TimeView } from '../../src/domain/time'
import { chinaTimeZone } from '../../src/domain/timeZone'
import { actionLabel } from '../../src/locales/naming'
import type { Translations } from '../../src/locales/translations'
import { describeJourney } from '../../src/presenters/describeJourney'
import { describeKept, describeMoment } from '../../src/presenters/describeUntil'
import type { WrittenTrack } from './trackLines'
import { toWrittenRow, type WrittenRow } from './writtenRow'

/** What the page says of a track, as data. Null or an empty list for what it does not say. */
export interface TrackRecord {
  id: string
  /** The milestone of the headline; null for a code that is on no list. */
  status: Milestone | null
  title: string
  story: string
  steps: readonly Pick<ProgressStep, 'step' | 'state'>[]
  /** Pickup codes. */
  codes: readonly string[]
  /** Where it waits to be collected, or else the last place that is reported; null if its journey has ended. */
  place: string | null
  /** Until when the parcel is kept, as the story says it, or until when a delay lasts. */
  until: string | null
  /** The main button. */
  action: { kind: NextAction['kind']; words: string }
  /** The number that the main button calls. */
  callNumber: string | null
  stuck: Stuck['reason'] | null
  /** The nodes of the timeline, newest first; only if a language is asked for. */
  rows?: readonly (WrittenRow & { time: string; label: string })[]
}

/** A track without "now" is looked at this long after its newest row. */
const LOOKED_AT_AFTER_SECONDS = 3600

/** Reads a track as the page does, in China time; null if it has no rows. */
export function toTrackRecord(track: WrittenTrack, t: Translations, withRows = false): TrackRecord | null {
  const { events } = readEvents(track.rows)
  const nowSeconds = track.nowSeconds ?? newestSeconds(events) + LOOKED_AT_AFTER_SECONDS
  const parcel = toParcel(events, nowSeconds)
  if (!parcel) return null
  const view = { nowSeconds, zone: chinaTimeZone, translations: t.time }
  const { title, text } = describeJourney(parcel, view, t)
  const { narrative, progress, pickupCodes, nextAction, stuck } = parcel
  return {
    id: track.id,
    status: narrative.milestone,
    title,
    story: text,
    steps: progress.map(({ step, state }) => ({ step, state })),
    codes: pickupCodes,
    place: placeOf(parcel),
    until: untilOf(narrative, view),
    action: { kind: nextAction.kind, words: wordsOf(nextAction, t) },
    callNumber: 'phone' in nextAction ? nextAction.phone : null,
    stuck: stuck && stuck.reason,
    ...(withRows && { rows: parcel.journey.nodes.map((node) => toRow(node, view, t)) }),
  }
}

function toRow(
  node: PathNode,
  view: TimeView,
  t: Translations,
): WrittenRow & { time: string; label: string } {
  const time = node.atSeconds === null ? t.time.unknown : formatDateTime(node.atSeconds, view)
  return { time, label: actionLabel(node, t), ...toWrittenRow(node.message, t) }
}

function newestSeconds(events: readonly PathEvent[]): number {
  return events.reduce((newest, { atSeconds }) => Math.max(newest, atSeconds ?? 0), 0)
}

function placeOf({ journey, narrative: { collection, location } }: Parcel): string | null {
  if (journey.ended) return null
  return (collection ? collection.place : location?.place) ?? null
}

/** The moment that the story gives, or "24 小时" if the time of the message is unknown. */
function untilOf({ collection, until }: Narrative, view: TimeView): string | null {
  if (until === null) return null
  if (!collection) return describeMoment(until, view)
  const kept = describeKept(until, view)
  return kept && ([kept.day, kept.clock].filter(Boolean).join(' ') || kept.within)
}

/** As the page writes it on the button. */
function wordsOf({ kind }: NextAction, t: Translations): string {
  return kind === 'refresh' ? t.track.refresh : t.action.main[kind]
}
