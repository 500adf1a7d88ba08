import { normalize } from './normalize'
import { tokenize, type Token } from './tokens'
import type { Part } from './messageReading'

/** A run of tokens between commas, sentence ends and brackets: `from` up to, but without, `to`. */
export interface Segment {
  from: number
  to: number
  /** How many brackets it stands in. */
  depth: number
  /** True for advice, conditions and thanks: it tells nothing that has happened. */
  advice: boolean
}

/** A message split into tokens and segments, which every part is read from. */
export interface Scan {
  message: string
  text: string
  at: readonly number[]
  tokens: readonly Token[]
  segments: readonly Segment[]
}

/** A range of tokens: `from` up to, but without, `to`. */
export interface Range {
  from: number
  to: number
}

const BOUNDARIES: ReadonlySet<Token['kind']> = new Set(['stop', 'open', 'close'])
/** Words that may stand before the one that makes a segment advice. */
const LEADING: ReadonlySet<Token['kind']> = new Set(['you', 'space', 'parcel', 'colon', 'dash'])

/** Normalizes a message and splits it. */
export function scan(message: string): Scan {
  const { text, at } = normalize(message)
  const tokens = tokenize(text)
  return { message, text, at, tokens, segments: splitSegments(tokens) }
}

function splitSegments(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  let depth = 0
  let hint = -1
  const end = (to: number): void => {
    if (to <= from) return
    const advice = depth > 0 && hint >= 0 && hint <= depth ? true : isAdvice(tokens, from, to)
    segments.push({ from, to, depth, advice })
  }
  tokens.forEach(({ kind, text }, index) => {
    if (text === '温馨提示' && depth > 0) hint = depth
    if (!BOUNDARIES.has(kind)) return
    end(index)
    from = index + 1
    if (kind === 'open') depth += 1
    if (kind === 'close') {
      depth = Math.max(0, depth - 1)
      if (depth < hint) hint = -1
    }
  })
  end(tokens.length)
  return segments
}

function isAdvice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (token?.kind === 'advice') return true
    if (token && !LEADING.has(token.kind)) return /^(?:请|敬请|可|务必|需要?)$/.test(token.text)
  }
  return false
}

/** The segment that a token is in; undefined for a comma or a bracket. */
export function segmentOf({ segments }: Scan, index: number): Segment | undefined {
  let low = 0
  let high = segments.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (!segment) return undefined
    if (index < segment.from) high = middle - 1
    else if (index >= segment.to) low = middle + 1
    else return segment
  }
  return undefined
}

/** The part of the message that a range of tokens covers, without spaces, dashes and colons at its ends. */
export function partOf({ message, text, at, tokens }: Scan, { from, to }: Range): Part | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (!first || !last || to <= from) return null
  let start = first.start
  let end = last.end
  while (start < end && /[ \-:,]/.test(text.charAt(start))) start += 1
  while (end > start && /[ \-:,]/.test(text.charAt(end - 1))) end -= 1
  return start === end ? null : sliceOf(message, at, start, end)
}

/** The part of the message for a range of the normalized text. */
export function sliceOf(message: string, at: readonly number[], start: number, end: number): Part {
  const from = at[start] ?? 0
  const to = (at[end - 1] ?? 0) + 1
  return { text: message.slice(from, to), start: from, end: to }
}

/** The next token that is none of these kinds, from `index` on. */
export function skip(tokens: readonly Token[], index: number, ...kinds: Token['kind'][]): number {
  let next = index
  while (next < tokens.length && kinds.includes(tokens[next]?.kind ?? 'stop')) next += 1
  return next
}

/** The last token before `index` that is none of these kinds; -1 if there is none. */
export function skipBack(tokens: readonly Token[], index: number, ...kinds: Token['kind'][]): number {
  let before = index - 1
  while (before >= 0 && kinds.includes(tokens[before]?.kind ?? 'stop')) before -= 1
  return before
}

/** True for a word behind "预计" in its segment: it has not happened yet. */
export function isExpected(scan: Scan, index: number): boolean {
  const segment = segmentOf(scan, index)
  if (!segment) return false
  return scan.tokens.slice(Math.max(segment.from, index - 16), index).some(({ text }) => text === '预计')
}
