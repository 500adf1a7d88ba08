import type { Stage } from '../domain/actionType'
import type { PathNode } from '../domain/pathNode'
import { dayKey, formatClock, formatDateTime, formatDay, type TimeView } from '../domain/time'
import { actionLabel } from '../locales/naming'
import type { WrittenMessage } from '../locales/messages/messageWriter'
import type { Translations } from '../locales/translations'
import type { NumberLook } from './describeMessage'
import { iconOf, type IconName } from './icons'
import { spokenMessage } from './spokenMessage'

/** What the timeline shows of one node. All values are primitive or remembered, so that an unchanged row is not drawn again. */
export interface TimelineRow {
  key: string
  stage: Stage
  /** The stage of the node below, which colours the line to it; null for the oldest node. */
  olderStage: Stage | null
  newest: boolean
  /** The icon of a node that begins a stage or milestone; null for a repetition. */
  icon: IconName | null
  label: string
  /** The carrier's message; may be empty. */
  message: string
  /** The message in the language of the page; null if the carrier's own words are shown. */
  written: WrittenMessage | null
  /** What the button below the message shows instead; null if there is nothing else. */
  other: 'original' | 'translation' | null
  /** How the numbers in the message are drawn. */
  numbers: NumberLook
  clock: string
  timeKnown: boolean
  /** The heading of the day that begins with this node; empty if it does not begin a day. */
  dayName: string
  dayDetail: string
  /** The whole node in one sentence, for a screen reader. */
  spoken: string
}

/**
 * Describes the first `count` nodes of a journey, newest first, grouped by the days of `view.zone`. Once it is `delivered`,
 * only the newest node's numbers have an action. The nodes with the keys of `originals` are shown in the carrier's words.
 */
export function describeTimeline(
  nodes: readonly PathNode[],
  count: number,
  delivered: boolean,
  view: TimeView,
  t: Translations,
  originals: ReadonlySet<string>,
): readonly TimelineRow[] {
  let day: string | null = null
  return nodes.slice(0, count).map((node, index) => {
    const ownDay = node.atSeconds === null ? day : dayKey(node.atSeconds, view.zone)
    const beginsDay = ownDay !== day
    day = ownDay
    const olderNumbers = delivered ? 'text' : 'link'
    const numbers: NumberLook = index === 0 ? 'button' : olderNumbers
    const place = { newest: index === 0, older: nodes[index + 1] ?? null, beginsDay }
    const original = originals.has(node.key)
    return { ...describeNode(node, { ...place, original }, view, t), numbers }
  })
}

/** A node's place among its neighbours. */
interface Place {
  newest: boolean
  older: PathNode | null
  beginsDay: boolean
  /** True if the customer asked for the carrier's own words. */
  original: boolean
}

function describeNode(
  node: PathNode,
  place: Place,
  view: TimeView,
  t: Translations,
): Omit<TimelineRow, 'numbers'> {
  const { key, stage, milestone, message, reading, atSeconds } = node
  const { newest, older, beginsDay, original } = place
  const translated = t.messages && t.messages.write(message)
  const written = original ? null : translated
  const beginsMilestone = newest || older?.stage !== stage || older.milestone !== milestone
  const label = actionLabel(node, t)
  const when = atSeconds === null ? t.time.unknown : formatDateTime(atSeconds, view)
  const day = beginsDay && atSeconds !== null ? formatDay(atSeconds, view) : null
  return {
    key,
    stage,
    olderStage: older && older.stage,
    newest,
    icon: beginsMilestone ? iconOf(node) : null,
    label,
    message,
    written,
    other: translated && (original ? 'translation' : 'original'),
    clock: atSeconds === null ? t.timeline.unknownTime : formatClock(atSeconds, view),
    timeKnown: atSeconds !== null,
    dayName: day?.name ?? '',
    dayDetail: day?.detail ?? '',
    spoken: t.track.spokenNode(
      [label, ...spokenMessage(message, reading, written, t), when].filter((part) => part !== ''),
    ),
  }
}
