import { formatCount, formatTable } from '../markdownTable'
import type { SoakResult } from './runSoak'

/** The heap may grow by this factor: more than its noise, and less than a small leak in each call. */
export const MAX_HEAP_RATIO = 1.25

const VIOLATIONS: Record<keyof SoakResult['violations'], string> = {
  lostRows: 'rows lost',
  wrongOwner: 'rows shown to a wrong owner',
  malformed: 'answers that are not as in the contract',
  thrown: 'errors thrown at a customer, unhandled rejections',
  dataInLog: 'lines of the log with data of a customer',
  bugs: 'lines of the log with a bug',
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

export const heapRatio = ({ heap }: SoakResult): number => heap.end / heap.start

/** True if nothing was lost, shown to a wrong owner, thrown or leaked. */
export function hasPassed(result: SoakResult): boolean {
  const { violations, counts } = result
  const isClean = Object.values(violations).every((count) => count === 0)
  return isClean && heapRatio(result) <= MAX_HEAP_RATIO && counts.delivered > 0 && counts.faults > 0
}

/** The result as a Markdown table. */
export function formatSoak(result: SoakResult): string {
  const { violations, counts, codes, heap } = result
  const names = Object.keys(VIOLATIONS) as (keyof typeof VIOLATIONS)[]
  const answers = Object.entries(codes).sort(([, some], [, others]) => others - some)
  return formatTable(
    ['soak', 'result'],
    [
      ["customers' calls", formatCount(counts.calls)],
      ['pushes', formatCount(counts.pushes)],
      ['requests to database and WeChat', formatCount(counts.requests)],
      ['of them failed', formatCount(counts.faults)],
      ['journeys shown as a whole', formatCount(counts.delivered)],
      ...names.map((name) => [VIOLATIONS[name], formatCount(violations[name])] as const),
      ['heap after the first fifth', megabytes(heap.start)],
      ['heap at the end', megabytes(heap.end)],
      ['ratio', heapRatio(result).toFixed(2)],
      ...answers.map(([code, count]) => [`answers ${code}`, formatCount(count)] as const),
    ],
  )
}
