import type { LabelledMessage } from './corpus'
import { formatTable, type TableRow } from '../markdownTable'
import type { Verdict } from './judgeReading'
import type { SlowestMessage } from './slowestMessage'
import { countVerdicts, judgementsByPart, shareRight, tallyMessages, type JudgedMessage } from './tally'

const MESSAGE_COLUMNS = ['messages', 'complete', 'partly', 'nothing']
const PART_COLUMNS = ['right', 'missing', 'wrong', 'right %']

/** The report of the bench: tables by carrier, by kind and by part, and the slowest message. */
export function formatReport(judged: readonly JudgedMessage[], slowest: SlowestMessage | null): string {
  const byPart = [...judgementsByPart(judged)].map(([part, judgements]) => [
    part,
    ...partCells(countVerdicts(judgements)),
  ])
  return [
    formatGroups('carrier', judged, ({ carrier }) => carrier),
    formatGroups('kind', judged, ({ kind }) => kind),
    formatTable(['part', ...PART_COLUMNS], byPart),
    slowest ? `Slowest message: ${slowest.row.id}, ${slowest.timesMedian.toFixed(1)} times the median` : '',
  ].join('\n\n')
}

/** One line for each part that is wrong, then for each that is missing: verdict, id, part, expected, got. */
export function formatMistakes(judged: readonly JudgedMessage[]): string {
  const lines = (wanted: Verdict): string[] =>
    judged.flatMap(({ row, judgements }) =>
      judgements
        .filter(({ verdict }) => verdict === wanted)
        .map(({ part, expected, got }) =>
          [wanted, row.id, part, `expected ${quote(expected)}`, `got ${quote(got)}`].join('  '),
        ),
    )
  return [...lines('wrong'), ...lines('missing')].join('\n')
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `"${text}"`
}

/** A table with a row for each group, the largest first, and one for all. */
function formatGroups(
  title: string,
  judged: readonly JudgedMessage[],
  groupOf: (row: LabelledMessage) => string,
): string {
  const groups = [...new Set(judged.map(({ row }) => groupOf(row)))]
    .map((group) => ({ group, members: judged.filter(({ row }) => groupOf(row) === group) }))
    .sort((a, b) => b.members.length - a.members.length)
  const rows = [...groups, { group: 'all', members: judged }].map(({ group, members }): TableRow => {
    const { messages, complete, partly, nothing, parts } = tallyMessages(members)
    return [group, messages, complete, partly, nothing, ...partCells(parts)]
  })
  return formatTable([title, ...MESSAGE_COLUMNS, ...PART_COLUMNS], rows)
}

function partCells(counts: Readonly<Record<Verdict, number>>): TableRow {
  const { right, missing, wrong } = counts
  return [right, missing, wrong, (100 * shareRight(counts)).toFixed(1)]
}
