import type { Happening, MessageReading, UntilPart } from './messageReading'
import { sliceOf, type Scan } from './phrases'
import { MOMENT, readMoment } from './until'

const DELIVERED = '(?:派送|配送|派件|送货|投递)'
/**
 * Words for the time at which the next step of a report is expected: "预计18:30送达", "预计下次派送时间2026-01-26 17:00". What is
 * expected follows from the kind; the group is the time.
 */
const EXPECTED: Readonly<Partial<Record<Happening, RegExp>>> = {
  outForDelivery: expectation(`(?:为您)?(?:送达|${DELIVERED})(?:完成)?`),
  arrived: expectation(`(?:为您)?(?:送达|${DELIVERED})(?:完成)?`),
  departed: expectation('(?:到达|抵达|送达)'),
  delayed: expectation(`(?:到达|送达|${DELIVERED})`),
  attemptFailed: new RegExp(
    `(?:预计)?下次${DELIVERED}时间[为:]? ?(${MOMENT})|(?:待|将于|改约|(?:已电话)?约定|已为您预约) ?(${MOMENT}) ?(?:再次)?(?:${DELIVERED}|送达)`,
  ),
  awaitingPickup: new RegExp(`(?:预计|将于) ?(${MOMENT}) ?(?:之?前)?(?=上门)`),
}

function expectation(verb: string): RegExp {
  return new RegExp(`预计 ?(?:将?于|在)? ?(${MOMENT}) ?(?:之?前|内)? ?${verb}`)
}

/** When the next step is expected, and where the words for it stand in the normalized text; null if no time is given. */
export function readExpected(
  { text, message, at }: Scan,
  { kind, nextAttempt }: MessageReading,
): { until: UntilPart; from: number; to: number } | null {
  const match = kind && EXPECTED[kind]?.exec(text.slice(0, 2000))
  const moment = match && match.slice(1).find(Boolean)
  if (!match || !moment) return null
  const start = match.index + match[0].indexOf(moment)
  const until = { ...sliceOf(message, at, start, start + moment.length), ...readMoment(moment) }
  // "待明日再次派送": the next attempt says it.
  if (kind === 'attemptFailed' && nextAttempt !== null && until.minutes === null) return null
  return { until, from: match.index, to: match.index + match[0].length }
}
