import { writeCount, writeTable } from '../markdownTable'
import type { Cost } from './callCosts'
import type { Load } from './loadTest'
import type { Mix, Played } from './traffic'
import type { Timings } from './timings'

export interface CloudResults {
  costs: readonly Cost[]
  mixes: readonly { mix: Mix; played: Played }[]
  load: Load
}

/** The whole of cloud-results.md; `versions` is what it was measured with. */
export function writeCloudResults({ costs, mixes, load }: CloudResults, versions: readonly string[]): string {
  const sections = [
    INTRODUCTION.replace('{versions}', versions.join(', ')),
    '## One call',
    writeTable(
      ['', 'database reads', 'database writes', 'calls to WeChat'],
      costs.map(({ what, reads, writes, upstream }) => [what, reads, writes, upstream]),
    ),
    '## 10,000 views',
    MIXES,
    writeTable(
      ['', 'refreshes', 'calls to WeChat', 'reads', 'writes', 'stale', 'reads a push', 'writes a push'],
      mixes.map(mixLine),
    ),
    '## Under load',
    LOAD,
    writeTable(
      ['', 'calls a second', 'p50', 'p95', 'p99'],
      [
        ['the empty function', ...Array<string>(4).fill('× 1')],
        ['getPath from the store', ...ratios(load.store)],
        ['getPath that asks WeChat', ...ratios(load.upstream)],
      ],
    ),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# The cloud functions

Written by \`npm run bench:cloud\`: the built functions with the real \`wx-server-sdk\`, in the preview's cloud, on this
machine alone. What is counted is the same in every run. Measured with {versions}.`

const MIXES = `Parcels are looked at from their orders to their ends, about three days each, mostly in the hours after news
and six times as often while out for delivery; half of the looks are followed by more within minutes, and every second one
of those pulls the page down. Calls to WeChat are for 10,000 views.`

const LOAD = `Four callers at a time, as many as the host runs instances; the median of five rounds of 400 calls, as ratios to
a function that does nothing, in the same round. Timings on a developer's machine say what the work costs beside the way
there and back; they say nothing of WeChat's.`

function mixLine({ mix, played }: { mix: Mix; played: Played }): (string | number)[] {
  const { views, refreshes, stale, pushes, askedByViews, askedByPushes } = played
  const perTenThousand = (count: number): string => writeCount((count / views) * 10_000)
  const of = `${writeCount(mix.viewsEach)} views each of ${writeCount(mix.parcels)} parcels`
  return [
    `${of}, pushes ${mix.pushes ? 'on' : 'off'}`,
    perTenThousand(refreshes),
    perTenThousand(askedByViews.upstream),
    perTenThousand(askedByViews.reads),
    perTenThousand(askedByViews.writes),
    perTenThousand(stale),
    average(askedByPushes.reads, pushes),
    average(askedByPushes.writes, pushes),
  ]
}

function average(sum: number, count: number): string {
  return count === 0 ? '–' : (sum / count).toFixed(2)
}

function ratios({ callsPerSecond, p50, p95, p99 }: Timings): string[] {
  return [callsPerSecond, p50, p95, p99].map((ratio) => `× ${ratio.toPrecision(2)}`)
}
