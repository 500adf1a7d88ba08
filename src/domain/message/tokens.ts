import { LONGEST_WORD, WORDS, type WordClass } from './words'

/** A word of the phrase book, a number, a sign, or a stretch of text between them. */
export interface Token {
  kind: WordClass | 'name' | 'number' | 'open' | 'close' | 'stop' | 'colon' | 'and' | 'space' | 'dash'
  text: string
  /** Index of its first character in the normalized text. */
  start: number
  end: number
  /** For an opening bracket the index of its closing token, and the other way round; -1 for any other token. */
  partner: number
}

/** Digits and Latin letters with the signs that hold them together: "8-2-5120", "0755-26001234", "1.20", "18:00". */
const NUMBER = /JD[A-Z]{0,3}\d{10,13}-\d{1,3}-\d{1,3}-|\+?[A-Za-z0-9*]+(?:(?:--?|(?:\.(?=\d))|_)[A-Za-z0-9*]+)*/y
const CLOCK = /\d{1,2}:\d{2}(?!\d)/y
const SIGNS: Readonly<Record<string, Token['kind']>> = {
  '[': 'open', '(': 'open', ']': 'close', ')': 'close', ' ': 'space', '-': 'dash', '/': 'and', '、': 'and', '&': 'and', '+': 'and', '_': 'dash',
  ',': 'stop', '.': 'stop', ';': 'stop', '!': 'stop', '?': 'stop', ':': 'colon', '^': 'stop', '=': 'stop', '>': 'stop', '<': 'stop', "'": 'stop', '‘': 'stop', '’': 'stop',
}

/** Splits a normalized text. Every character is in one token; the time is linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const opened: number[] = []
  const push = (kind: Token['kind'], start: number, end: number): void => {
    const last = tokens[tokens.length - 1]
    if (kind === 'name' && last?.kind === 'name') {
      last.text += text.slice(start, end)
      last.end = end
      return
    }
    if (kind === 'open') opened.push(tokens.length)
    const partner = kind === 'close' ? (opened.pop() ?? -1) : -1
    const opening = tokens[partner]
    if (opening) opening.partner = tokens.length
    tokens.push({ kind, text: text.slice(start, end), start, end, partner })
  }
  const lower = text.toLowerCase()
  for (let index = 0; index < text.length; ) {
    const [kind, length] = readToken(text, lower.length === text.length ? lower : text, index)
    push(kind, index, index + length)
    index += length
  }
  return tokens
}

function readToken(text: string, lower: string, index: number): [Token['kind'], number] {
  const sign = SIGNS[text.charAt(index)]
  if (sign) return [sign, 1]
  const word = longestWord(lower, index)
  if (word) return word
  const clock = matchAt(CLOCK, text, index)
  if (clock > 0) return ['number', clock]
  const number = matchAt(NUMBER, text, index)
  if (number > 0) return [/\d/.test(text.slice(index, index + number)) ? 'number' : 'name', number]
  return ['name', 1]
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0].length ?? 0
}

function longestWord(lower: string, index: number): [WordClass, number] | null {
  for (let length = Math.min(LONGEST_WORD, lower.length - index); length > 0; length -= 1) {
    const wordClass = WORDS.get(lower.slice(index, index + length))
    if (wordClass && !insideLatin(lower, index, length)) return [wordClass, length]
  }
  return null
}

const LATIN = /[a-z0-9]/

/** A Latin word counts only whole: "sf" is not in "sf1234", "by" not in "baby". */
function insideLatin(lower: string, index: number, length: number): boolean {
  const touches = (at: number): boolean => LATIN.test(lower.charAt(at)) && LATIN.test(lower.charAt(at + 1))
  return touches(index - 1) || touches(index + length - 1)
}
