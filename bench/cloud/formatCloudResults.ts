import { formatCount, formatRatio, formatTable, type TableRow } from '../markdownTable'
import type { CallCost } from './callCosts'
import type { LoadResult } from './loadTest'
import type { Timings } from './timings'
import type { Traffic, TrafficResult } from './traffic'

export interface CloudResults {
  costs: readonly CallCost[]
  traffic: readonly { traffic: Traffic; result: TrafficResult }[]
  load: LoadResult
}

/** The whole of cloud-results.md. `versions` names what it was measured with. */
export function formatCloudResults(
  { costs, traffic, load }: CloudResults,
  versions: readonly string[],
): string {
  const sections = [
    INTRODUCTION.replace('{versions}', versions.join(', ')),
    '## One call',
    formatTable(
      ['', 'database reads', 'database writes', 'calls to WeChat'],
      costs.map(({ call, reads, writes, upstream }) => [call, reads, writes, upstream]),
    ),
    '## 10,000 views',
    TRAFFIC,
    formatTable(
      ['', 'refreshes', 'calls to WeChat', 'reads', 'writes', 'stale', 'reads a push', 'writes a push'],
      traffic.map(({ traffic: each, result }) => formatTrafficRow(each, result)),
    ),
    '## Under load',
    LOAD,
    formatTable(
      ['', 'calls a second', 'p50', 'p95', 'p99'],
      [
        ['the empty function', ...Array<string>(4).fill('× 1')],
        ['getPath from the store', ...formatRatios(load.store)],
        ['getPath that asks WeChat', ...formatRatios(load.upstream)],
      ],
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# The cloud functions

Written by \`npm run bench:cloud\`, which runs the built functions with the real \`wx-server-sdk\` in the preview's cloud on
one machine. Counts are the same in every run. Measured with {versions}.`

const TRAFFIC = `The simulated customers view parcels over their whole journeys, about three days each. Most visits come in the hours
after a new item, six times as many while the parcel is out for delivery. Two thirds of the visits have a second view within
minutes, and half of those later views are refreshes. All counts are for 10,000 views; "stale" counts answers that WeChat
could not renew.`

const LOAD = `Four calls run at the same time, as many as the host has instances of a function. The figures are ratios to a function
that does nothing, in the same round: medians of five rounds of 400 calls. Times on a developer's machine compare the
functions' work with the cost of the call itself; they do not predict times in WeChat's cloud.`

function formatTrafficRow({ viewsEach, parcels, pushes }: Traffic, result: TrafficResult): TableRow {
  const { views, viewRequests, pushRequests } = result
  const perTenThousand = (count: number): string => formatCount((count / views) * 10_000)
  return [
    `${formatCount(viewsEach)} views each of ${formatCount(parcels)} parcels, pushes ${pushes ? 'on' : 'off'}`,
    perTenThousand(result.refreshes),
    perTenThousand(viewRequests.upstream),
    perTenThousand(viewRequests.reads),
    perTenThousand(viewRequests.writes),
    perTenThousand(result.stale),
    formatAverage(pushRequests.reads, result.pushes),
    formatAverage(pushRequests.writes, result.pushes),
  ]
}

function formatAverage(sum: number, count: number): string {
  return count === 0 ? '–' : (sum / count).toFixed(2)
}

function formatRatios({ callsPerSecond, p50, p95, p99 }: Timings): string[] {
  return [callsPerSecond, p50, p95, p99].map((ratio) => formatRatio(ratio, 1))
}
