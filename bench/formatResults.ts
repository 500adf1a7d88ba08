import { claims, writeClaim } from './claims'
import { SIZES, type Contestant } from './contestants'
import type { Result } from './measureContestant'
import { faultyPaths } from './samplePath'
import type { Measured } from './programReport'
import { writeCount, writeKilobytes, writeRatio, writeTable, type Line } from './markdownTable'

/** One contestant and what came of it. */
export interface Entry extends Result {
  contestant: Contestant
  /** Of its package; null for our own. */
  version: string | null
}

/** Our own, our own unfolded, and the peers. */
export type Entries = readonly [Entry, Entry, ...Entry[]]

type Figure = (measured: Measured) => number

/** The table that the README quotes. */
export function writeSummary(entries: Entries): string {
  const head = [
    '',
    'script, gzipped',
    'first setData',
    'one node more',
    'calls',
    'spoken nodes',
    'faults survived',
  ]
  return writeTable(head, entries.map(summaryOf))
}

/** The whole of results.md; `versions` is what it was measured with. */
export function writeResults(entries: Entries, versions: readonly string[]): string {
  const sections = [
    INTRODUCTION.replace('{versions}', versions.join(', ')),
    writeSummary(entries),
    LEGEND,
    '## Claims',
    claims(entries).map(writeClaim).join('\n'),
    WHY,
    '## First setData, bytes',
    figures(entries, (measured) => measured.first.bytes),
    '## First setData, calls',
    figures(entries, (measured) => measured.first.calls),
    '## One node more, bytes',
    figures(entries, (measured) => measured.added.bytes),
    '## One node more, calls',
    figures(entries, (measured) => measured.added.calls),
    '## Refresh with nothing new, bytes',
    figures(entries, (measured) => measured.refreshed.bytes),
    '## Elements and texts on screen',
    figures(entries, (measured) => measured.nodes),
    '## Script, bytes',
    scripts(entries),
    '## What a screen reader gets of 10 nodes',
    semantics(entries),
    '## Faults',
    faults(entries),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# Beside the peers

Written by \`npm run bench\`: the same path drawn by our Timeline and by what else there is for it on npm. Bytes and calls
are counted, not timed, and are the same in every run. Measured with {versions}.`

const LEGEND = `Thousands of bytes for paths of ${SIZES.join(' / ')} nodes, newest on top; calls are those of setData for the
first drawing.

- Ours shows the newest 20 nodes and a button for older ones; every peer shows all. "Unfolded" is ours as if that
  button had been pressed until nothing was left, before anything was drawn.
- The Taro components run on the real \`@tarojs/runtime\` and \`@tarojs/react\`; a page that only counts takes their setData.
- The native ones run on WeChat's own component framework (\`miniprogram-simulate\`). Their page hands the whole list over
  with each setData, as it has no memory of the last; what the library's parts send among themselves is added to that.
- Scripts are minified, without React and Taro. Ours holds the reading, sorting and wording of the rows, the times among
  them, which the peers leave to the shop; the native ones have templates and styles beside their scripts.
- Spoken nodes, of 10: labels that say message and time. Faults, of ${Object.keys(faultyPaths).length}: see the last table.`

const WHY = `A row of ours holds more than a peer's message and time: the name of its stage, the place, telephone numbers as
buttons of their own, and for a screen reader the whole node in a sentence. So a node of ours costs more than a peer's, which
shows in the first setData wherever as many nodes are drawn: at 10, and unfolded. What it saves is in drawing fewer at first,
and in sending only what is new. The peers without keys write every row's text anew in its place where a node comes.`

function summaryOf({ contestant, version, bundle, paths, faults: verdicts }: Entry): Line {
  const verdictList = Object.values(verdicts)
  return [
    [contestant.name, version].filter(Boolean).join(' '),
    writeKilobytes(bundle.gzipped),
    bySize(paths, (measured) => writeKilobytes(measured.first.bytes)),
    bySize(paths, (measured) => writeKilobytes(measured.added.bytes)),
    bySize(paths, (measured) => writeCount(measured.first.calls)),
    paths[10].semantics.spoken,
    `${verdictList.filter((verdict) => verdict === 'survives').length} of ${verdictList.length}`,
  ]
}

function bySize(paths: Result['paths'], write: (measured: Measured) => string): string {
  return SIZES.map((size) => write(paths[size])).join(' / ')
}

/** A figure for each size, and how many times ours it is. */
function figures(entries: Entries, figure: Figure): string {
  const [ours] = entries
  const lines = entries.map(({ contestant, paths }) => [
    contestant.name,
    ...SIZES.map((size) => writeCount(figure(paths[size]))),
    ...SIZES.map((size) => writeRatio(figure(paths[size]), figure(ours.paths[size]))),
  ])
  return writeTable(['', ...SIZES.map(String), ...SIZES.map((size) => `ours at ${size}`)], lines)
}

function scripts(entries: Entries): string {
  const lines = entries.map(({ contestant, bundle }) => [
    contestant.name,
    writeCount(bundle.minified),
    writeCount(bundle.gzipped),
  ])
  return writeTable(['', 'minified', 'gzipped'], lines)
}

function semantics(entries: Entries): string {
  const lines = entries.map(({ contestant, paths }) => {
    const { lists, items, spoken } = paths[10].semantics
    return [contestant.name, lists, items, spoken]
  })
  return writeTable(['', 'lists', 'items in a list', 'labels with message and time'], lines)
}

function faults(entries: Entries): string {
  const names = Object.keys(faultyPaths)
  const lines = entries.map(({ contestant, faults: verdicts }) => [
    contestant.name,
    ...Object.values(verdicts),
  ])
  return writeTable(['', ...names], lines)
}
