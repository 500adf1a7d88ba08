import { kindSet } from './lookup'
import { LONGEST_WORD, WORDS, type WordClass } from './lexicon'

/** A word of the phrase book, a number, a sign, or a stretch of text between them. */
export interface Token {
  kind: WordClass | 'name' | 'number' | 'open' | 'close' | 'stop' | 'comma' | 'link' | 'and' | 'space'
  text: string
  /** Index of its first character in the normalized text. */
  start: number
  end: number
  /** For a bracket the index of the token that closes or opens it; -1 for any other token. */
  partner: number
}

const SIGNS: Readonly<Record<string, Token['kind']>> = {
  '[': 'open',
  '(': 'open',
  ']': 'close',
  ')': 'close',
  ',': 'comma',
  ';': 'stop',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  ':': 'link',
  '-': 'link',
  '/': 'and',
  '、': 'and',
  '&': 'and',
  ' ': 'space',
}
/** Digits and Latin letters, joined by hyphens, underscores and decimal points: "8-2-5120", "0755-26001234", "1.20". */
const NUMBER = /JD[A-Z]{0,3}\d{10,13}-\d{1,3}-\d{1,3}-|\+?[A-Za-z0-9*]+(?:(?:--?|\.(?=\d)|_)[A-Za-z0-9*]+)*/y
const CLOCK = /\d{1,2}:\d{2}(?!\d)/y
/** What a short word means after "已" (already). */
const AFTER_PAST: Readonly<Record<string, WordClass>> = {
  到: 'arrive',
  至: 'arrive',
  入: 'arrive',
  发: 'goOn',
  签: 'sign',
  揽: 'pickup',
  转: 'handOver',
  投递: 'sign',
  取件: 'pickup',
  取货: 'pickup',
  提交: 'accept',
  发货: 'accept',
}
/** Behind a verb these make the name of a place: 派送部, 分拣中心, 签收点. */
const PLACE_ENDING = /^(?:[部站点柜场厅所仓室局]|中心|网点|门市|服务|交付)/
const VERBS = kindSet(
  'pickup',
  'sort',
  'deliver',
  'delivering',
  'sign',
  'signFor',
  'goBack',
  'collect',
  'customs',
  'handOver',
  'arrive',
  'store',
  'goOn',
  'idle',
  'hold',
  'recipient',
  'sender',
)

/** Splits a normalized text. Every character is in one token; the time is linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const opened: number[] = []
  const lower = text.toLowerCase()
  const words = lower.length === text.length ? lower : text
  for (let index = 0; index < text.length;) {
    const last = tokens[tokens.length - 1]
    const [kind, length] = readToken(text, words, index, text.charAt(index - 1) === '已')
    if (kind === 'name' && last?.kind === 'name' && !isMaskedName(text, index)) {
      last.end += length
    } else {
      push(tokens, opened, {
        kind,
        text: '',
        start: index,
        end: index + length,
        partner: -1,
      })
    }
    index += length
  }
  // Only now, because names grow: adding to a long text again and again takes quadratic time.
  for (const token of tokens) token.text = text.slice(token.start, token.end)
  return tokens
}

/** "客运总站公司张**": the masked name of a courier is not part of the branch's. */
function isMaskedName(text: string, index: number): boolean {
  return text.charAt(index + 1) === '*' && /[司部点站]/.test(text.charAt(index - 1))
}

function push(tokens: Token[], opened: number[], token: Token): void {
  if (token.kind === 'open') opened.push(tokens.length)
  if (token.kind === 'close') {
    token.partner = opened.pop() ?? -1
    const opening = tokens[token.partner]
    if (opening) opening.partner = tokens.length
  }
  tokens.push(token)
}

function readToken(text: string, words: string, index: number, afterPast: boolean): [Token['kind'], number] {
  const sign = SIGNS[text.charAt(index)]
  if (sign) return [sign, 1]
  if (
    words.charAt(index) === '取' &&
    /[店站柜市点铺所室栋号口易门厅时快费速处\])\d ]/.test(words.charAt(index - 1)) &&
    !WORDS.has(words.slice(index, index + 2)) &&
    !WORDS.has(words.slice(index, index + 3))
  )
    return ['collect', 1]
  if (/^$|[,;.!( ]/.test(words.charAt(index - 1))) {
    if (words.charAt(index) === '如') return ['advice', 1]
    if (words.charAt(index) === '转' && readWord(words, index + 1, false)?.[0] === 'brand')
      return ['handOver', 1]
  }
  const word = readWord(words, index, afterPast)
  if (word) {
    const end = index + word[1]
    const ending =
      VERBS.has(word[0]) &&
      (word[0] !== 'goBack' || words.startsWith('件', end - 1) || words.startsWith('货', end - 1))
        ? (PLACE_ENDING.exec(words.slice(end, end + 2))?.[0].length ?? 0)
        : 0
    if (ending > 0) return ['name', word[1] + ending]
    return words.startsWith('中心', end - 1) ? ['name', word[1] + 1] : word
  }
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

/** The longest word of the phrase book at an index. */
function readWord(words: string, index: number, afterPast: boolean): [WordClass, number] | null {
  for (let length = Math.min(LONGEST_WORD, words.length - index); length > 0; length -= 1) {
    const word = words.slice(index, index + length)
    const special = afterPast ? AFTER_PAST[word] : undefined
    const wordClass = special ?? WORDS.get(word)
    if (wordClass && !goesOnInLatin(words, index + length)) return [wordClass, length]
  }
  return null
}

const LATIN = /[a-z0-9]/

/** A Latin word counts only whole: "at" is not in "atm1". */
function goesOnInLatin(words: string, end: number): boolean {
  return LATIN.test(words.charAt(end - 1)) && LATIN.test(words.charAt(end))
}
