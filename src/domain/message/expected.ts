import type { UntilPart } from './messageReading'
import { sliceOf, type Scan } from './phrases'
import { MOMENT, readMoment } from './until'

/** "预计18:30送达": when it is expected to be delivered, and where the words for it stand in the normalized text. */
const EXPECTED = new RegExp(
  `预计 ?(?:于|在)? ?(${MOMENT})(?:之?前|内)? ?(?:为您)?(?:送达|派送|配送|送货|投递)(?:完成)?`,
)

/** The time of delivery that the carrier expects; null if it gives none. */
export function readExpected({
  text,
  message,
  at,
}: Scan): { until: UntilPart; from: number; to: number } | null {
  const match = EXPECTED.exec(text.slice(0, 2000))
  const moment = match?.[1]
  if (!match || !moment) return null
  const start = match.index + match[0].indexOf(moment)
  const until = { ...sliceOf(message, at, start, start + moment.length), ...readMoment(moment) }
  return { until, from: match.index, to: match.index + match[0].length }
}
