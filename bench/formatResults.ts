import { formatClaim, judgeClaims } from './claims'
import type { ContestantResult, ContestantResults } from './contestantResult'
import { SIZES } from './contestants'
import { faultyPaths } from './faultyPaths'
import { formatCount, formatKilobytes, formatRatio, formatTable, type TableRow } from './markdownTable'
import type { PathReport } from './programReport'

type ReadFigure = (report: PathReport) => number

/** The table with one line for each contestant. */
export function formatSummary(results: ContestantResults): string {
  const head = [
    '',
    'script, gzipped',
    'first setData',
    'one more node',
    'calls',
    'spoken nodes',
    'faults survived',
  ]
  return formatTable(head, results.map(formatSummaryRow))
}

/** The whole of results.md. `versions` names what it was measured with. */
export function formatResults(results: ContestantResults, versions: readonly string[]): string {
  const sections = [
    INTRODUCTION.replace('{versions}', versions.join(', ')),
    formatSummary(results),
    LEGEND,
    '## Claims',
    judgeClaims(results).map(formatClaim).join('\n'),
    EXPLANATION,
    '## First setData, bytes',
    formatFigures(results, (report) => report.first.bytes),
    '## First setData, calls',
    formatFigures(results, (report) => report.first.calls),
    '## One more node, bytes',
    formatFigures(results, (report) => report.added.bytes),
    '## One more node, calls',
    formatFigures(results, (report) => report.added.calls),
    '## Refresh with nothing new, bytes',
    formatFigures(results, (report) => report.refreshed.bytes),
    '## Elements and texts on screen',
    formatFigures(results, (report) => report.nodes),
    '## Script, bytes',
    formatScripts(results),
    '## Semantics of 10 nodes for a screen reader',
    formatSemantics(results),
    '## Faults',
    formatFaults(results),
  ]
  return `${sections.join('\n\n')}\n`
}

const INTRODUCTION = `# Our Timeline beside other libraries

Written by \`npm run bench\`. Our Timeline and the timelines and steps of npm packages show the same path. Bytes and calls
are counted, not timed, so every run gives the same figures. Measured with {versions}.`

const LEGEND = `The figures are thousands of bytes for paths of ${SIZES.join(' / ')} nodes, newest on top; "calls" are the setData
calls that show the path for the first time.

- Our Timeline shows the newest 20 nodes and a button for older ones; every peer shows all nodes. "Unfolded" is our
  Timeline with all nodes shown from the start.
- Taro components run on the real \`@tarojs/runtime\` and \`@tarojs/react\`, with a page that only counts setData.
- Native components run on WeChat's component framework (\`miniprogram-simulate\`). Their page passes the whole list with
  each setData; the calls inside the library's components are added to that.
- Scripts are minified, without React and Taro. Our script includes reading, sorting and wording the rows and their times,
  which the peers leave to the shop. Native components have templates and styles beside their scripts.
- "Spoken nodes" counts, of 10, the labels that contain message and time. "Faults survived" is explained by the last table,
  which has ${Object.keys(faultyPaths).length} faults.`

const EXPLANATION = `A row of ours has more parts than a peer's message and time: the name of its stage, the place, telephone numbers as
buttons, and a sentence with the whole node for screen readers. One of our nodes therefore needs more bytes than a peer's,
which shows in the first setData if the same number of nodes is shown: at 10 nodes, and unfolded. We save bytes by showing
fewer nodes at first and by sending only what is new. The peers without keys write every row's text again for a new node.`

function formatSummaryRow({ contestant, version, bundle, paths, faults }: ContestantResult): TableRow {
  const verdicts = Object.values(faults)
  return [
    [contestant.name, version].filter(Boolean).join(' '),
    formatKilobytes(bundle.gzipped),
    formatBySize(paths, (report) => formatKilobytes(report.first.bytes)),
    formatBySize(paths, (report) => formatKilobytes(report.added.bytes)),
    formatBySize(paths, (report) => formatCount(report.first.calls)),
    paths[10].semantics.spoken,
    `${verdicts.filter((verdict) => verdict === 'survives').length} of ${verdicts.length}`,
  ]
}

function formatBySize(paths: ContestantResult['paths'], format: (report: PathReport) => string): string {
  return SIZES.map((size) => format(paths[size])).join(' / ')
}

/** A table with a figure for each size, and its ratio to ours. */
function formatFigures(results: ContestantResults, read: ReadFigure): string {
  const [ours] = results
  const rows = results.map(({ contestant, paths }) => [
    contestant.name,
    ...SIZES.map((size) => formatCount(read(paths[size]))),
    ...SIZES.map((size) => formatRatio(read(paths[size]), read(ours.paths[size]))),
  ])
  return formatTable(['', ...SIZES.map(String), ...SIZES.map((size) => `of ours at ${size}`)], rows)
}

function formatScripts(results: ContestantResults): string {
  const rows = results.map(({ contestant, bundle }) => [
    contestant.name,
    formatCount(bundle.minified),
    formatCount(bundle.gzipped),
  ])
  return formatTable(['', 'minified', 'gzipped'], rows)
}

function formatSemantics(results: ContestantResults): string {
  const rows = results.map(({ contestant, paths }) => {
    const { lists, items, spoken } = paths[10].semantics
    return [contestant.name, lists, items, spoken]
  })
  return formatTable(['', 'lists', 'items in a list', 'labels with message and time'], rows)
}

function formatFaults(results: ContestantResults): string {
  const rows = results.map(({ contestant, faults }) => [contestant.name, ...Object.values(faults)])
  return formatTable(['', ...Object.keys(faultyPaths)], rows)
}
