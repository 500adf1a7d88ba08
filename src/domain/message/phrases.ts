import { markAdvice } from './advice'
import type { Part } from './messageReading'
import { readBracket, readRun } from './names'
import { normalize } from './normalize'
import { tokenize, type Token } from './tokens'

/** A range of tokens: `from` up to, but without, `to`. */
export interface Range {
  from: number
  to: number
}

/**
 * A word, a sign, or a whole name. Spaces are left out. A bracket is one phrase: a `group` if it holds a name, which is
 * then its range, or else an `aside`.
 */
export interface Phrase extends Range {
  kind: Token['kind'] | 'group' | 'aside'
  /** Its normalized text. */
  text: string
  /** False in advice, conditions and thanks, which tell nothing that has happened. */
  told: boolean
}

/** A message, split for reading. */
export interface Scan {
  message: string
  text: string
  at: readonly number[]
  tokens: readonly Token[]
  phrases: readonly Phrase[]
}

/** Normalizes a message and splits it. */
export function scanMessage(message: string): Scan {
  const { text, at } = normalize(message)
  const tokens = tokenize(text)
  const phrases = toPhrases(tokens)
  markAdvice(phrases)
  return { message, text, at, tokens, phrases }
}

/** The part of the message that a range of tokens covers. */
export function partOf({ message, at, tokens }: Scan, range: Range | null): Part | null {
  const first = range && tokens[range.from]
  const last = range && tokens[range.to - 1]
  return first && last ? sliceOf(message, at, first.start, last.end) : null
}

/** The part of the message for a range of the normalized text. */
export function sliceOf(message: string, at: readonly number[], start: number, end: number): Part {
  const from = at[start] ?? 0
  const to = (at[end - 1] ?? 0) + 1
  return { text: message.slice(from, to), start: from, end: to }
}

/** The normalized text of a range of tokens. */
export function textOf(tokens: readonly Token[], { from, to }: Range): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
}

function toPhrases(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    const bracket = token.partner > index
    const phrase = bracket ? readBracket(tokens, index) : readRun(tokens, index)
    if (phrase.kind !== 'space' && phrase.kind !== 'close') phrases.push(phrase)
    index = bracket ? token.partner + 1 : phrase.to
  }
  return phrases
}
