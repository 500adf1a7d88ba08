import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PathEvent } from '../src/domain/pathEvent'

/** A track of preview/fixtures/corpus/tracks.txt. */
export interface FieldTrack {
  id: string
  /** When it is read, Unix seconds: as the file says, or an hour after the newest row. */
  nowSeconds: number
  events: readonly PathEvent[]
  /** The "#=" lines: what a customer must read. */
  expected: Readonly<Record<string, string>>
}

const FILE = path.resolve(__dirname, '../preview/fixtures/corpus/tracks.txt')
const HOUR = 3600
const CHINA_SECONDS = 8 * HOUR

/** Reads the file; throws if a line is not in its format. */
export function readFieldTracks(): readonly FieldTrack[] {
  return readFileSync(FILE, 'utf8')
    .split(/^(?=@)/m)
    .slice(1)
    .map(toTrack)
}

function toTrack(text: string): FieldTrack {
  const [header = '', ...lines] = text.trim().split('\n')
  const [, id = '', now] = /^@(\S+)(?: now=(.+))?$/.exec(header) ?? []
  const events = lines.filter((line) => !line.startsWith('#')).map(toEvent)
  const newest = Math.max(...events.map(({ atSeconds }) => atSeconds ?? 0))
  const expected = lines.flatMap((line) => {
    const [, key, value] = /^#= (\w+): (.+)$/.exec(line) ?? []
    return key && value ? [[key, value] as const] : []
  })
  return {
    id,
    nowSeconds: now ? toSeconds(now) : newest + HOUR,
    events,
    expected: Object.fromEntries(expected),
  }
}

function toEvent(line: string): PathEvent {
  const [, time, code, message] = /^(\S+ \S+) (\d+) (.*)$/.exec(line) ?? []
  if (time === undefined || message === undefined) throw new Error(`not a row: ${line}`)
  return { atSeconds: toSeconds(time), actionType: Number(code), message }
}

/** Unix seconds of "2024-07-25 15:00" or "2024-07-25 15:00:30" in China. */
function toSeconds(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}Z`.replace(/T(\d\d:\d\d)Z/, 'T$1:00Z')) / 1000 - CHINA_SECONDS
}
