import type { InputLine, LineProblem } from './inputLines'
import { readChinaTime } from './readChinaTime'

/** A row as WeChat delivers it. */
export interface TrackRow {
  /** Unix seconds. */
  actionTime: number
  actionType: number
  actionMsg: string
}

/** A track as it is written in a file. */
export interface WrittenTrack {
  id: string
  /** The line of its header. */
  line: number
  /** When the customer looks at it, Unix seconds; null if the header does not say. */
  nowSeconds: number | null
  rows: readonly TrackRow[]
}

interface Section {
  header: InputLine
  rows: InputLine[]
}

/** A result, or what is wrong with the line. */
type Read<Result> = Result | { problem: string }

const HEADER = /^@(\S+)(?:\s+now=(.*))?$/
const ROW = /^(\S+\s+\S+)\s+(\S+)(?:\s+(.*))?$/
const CODE = /^\d{1,9}$/
const NO_HEADER = 'begins with @ but is not "@id" or "@id now=YYYY-MM-DD HH:mm"'
const NO_ROW = 'is not "YYYY-MM-DD HH:mm code message"'

/**
 * Reads tracks: "@id now=YYYY-MM-DD HH:mm" begins one, "YYYY-MM-DD HH:mm:ss code message" is a row of it. "now=" and the
 * seconds may be left out. A bad row is left out of its track; a track whose header is bad is left out as a whole.
 */
export function readTrackLines(lines: readonly InputLine[]): {
  tracks: readonly WrittenTrack[]
  problems: readonly LineProblem[]
} {
  const { sections, strays } = splitSections(lines)
  const problems: LineProblem[] = strays.map(({ number }) => ({
    line: number,
    problem: 'stands before the first "@id" line',
  }))
  const tracks = new Map<string, WrittenTrack>()
  for (const { header, rows } of sections) {
    const line = header.number
    const read = readHeader(header.text, tracks)
    if ('problem' in read) {
      problems.push({ line, problem: `${read.problem}; its rows are not read` })
      continue
    }
    const track = { ...read, line, rows: readRows(rows, problems) }
    if (rows.length === 0) problems.push({ line, problem: `begins the track ${track.id}, which has no rows` })
    tracks.set(track.id, track)
  }
  return { tracks: [...tracks.values()], problems }
}

function splitSections(lines: readonly InputLine[]): { sections: Section[]; strays: InputLine[] } {
  const sections: Section[] = []
  const strays: InputLine[] = []
  for (const { number, text } of lines) {
    const line = { number, text: text.trim() }
    if (line.text.startsWith('@')) sections.push({ header: line, rows: [] })
    else (sections[sections.length - 1]?.rows ?? strays).push(line)
  }
  return { sections, strays }
}

function readHeader(
  text: string,
  earlier: ReadonlyMap<string, WrittenTrack>,
): Read<Pick<WrittenTrack, 'id' | 'nowSeconds'>> {
  const [, id, now] = HEADER.exec(text) ?? []
  if (id === undefined) return { problem: NO_HEADER }
  const same = earlier.get(id)
  if (same) return { problem: `has the id ${id}, which line ${same.line} has already` }
  if (now === undefined) return { id, nowSeconds: null }
  const nowSeconds = readChinaTime(now)
  return nowSeconds === null ? { problem: `has now=${now}, which is no time` } : { id, nowSeconds }
}

/** Appends what is wrong to `problems`. */
function readRows(lines: readonly InputLine[], problems: LineProblem[]): TrackRow[] {
  return lines.flatMap(({ number: line, text }) => {
    const row = readRow(text)
    if (!('problem' in row)) return row
    problems.push({ line, ...row })
    return []
  })
}

function readRow(text: string): Read<TrackRow> {
  const [, time, code, message = ''] = ROW.exec(text) ?? []
  if (time === undefined || code === undefined) return { problem: NO_ROW }
  const actionTime = readChinaTime(time)
  if (actionTime === null) return { problem: `${NO_ROW}: ${time} is no time` }
  if (!CODE.test(code)) return { problem: `${NO_ROW}: ${code} is no code` }
  return { actionTime, actionType: Number(code), actionMsg: message }
}
