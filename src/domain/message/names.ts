import { kindAt, kindSet, textAt } from './lookup'
import { textOf, type Phrase, type Range } from './phrases'
import type { Token } from './tokens'

const IN_NAME = kindSet('name', 'number', 'brand', 'app', 'self', 'station', 'branch')
/** Verbs that may stand inside a name, between two stretches of it: 盘锦分拨营销市场部, 二食堂快递室. */
const INSIDE_NAME = kindSet(
  'sort',
  'delivering',
  'parcel',
  'recipient',
  'on',
  'to',
  'is',
  'and',
  'customs',
  'sender',
)
/** These end the name of a branch: "转运中心到深圳". */
const PREPOSITION = kindSet('to', 'on', 'is')
const LONG_NUMBER = /\d{7,}/
const MAX_BRACKET = 60
const MAX_NAME = 40
/** The longest bracket that belongs to the name before it, in tokens. */
const MAX_IN_NAME = 8

/** A bare name, or a single word or sign. A short bracket right behind a name belongs to it. */
export function readRun(tokens: readonly Token[], from: number): Phrase {
  let to = from
  while (to < from + MAX_NAME && isInName(tokens, to, from)) to += 1
  const open = kindAt(tokens, to) === 'space' ? to + 1 : to
  if ((tokens[open]?.partner ?? -1) > open && GENERAL_BEFORE_BRACKET.test(textOf(tokens, { from, to })))
    return readBracket(tokens, open)
  if (to > from && belongsToName(tokens, to, false)) to = (tokens[to]?.partner ?? to) + 1
  // "仓库12.20前": a time limit is no part of the name.
  if (kindAt(tokens, to - 2) === 'number' && textAt(tokens, to - 1) === '前') to -= 2
  const range = { from, to }
  return /[\p{L}]/u.test(textOf(tokens, range)) && !isOneWord(tokens, range)
    ? toPhrase(tokens, 'name', range)
    : toPhrase(tokens, tokens[from]?.kind ?? 'name', { from, to: from + 1 })
}

function isOneWord(tokens: readonly Token[], { from, to }: Range): boolean {
  return to === from + 1 && kindAt(tokens, from) !== 'name'
}

function isInName(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (!token) return false
  if (token.kind === 'number' && LONG_NUMBER.test(token.text.replace(/-/g, ''))) return false
  if (index > from && token.text.charAt(1) === '*') return false
  if (IN_NAME.has(token.kind)) return true
  if (index === from) return false
  if (token.kind === 'space') return joinsOverSpace(before, next)
  if (token.text === '快递' || token.text === '海关') return true
  if (token.kind === 'of') return before?.kind === 'brand' && next?.kind === 'name'
  if (
    PREPOSITION.has(token.kind) &&
    (before?.kind !== 'name' || /[部站心点局厅所店]$|^前$/.test(before.text))
  )
    return false
  return INSIDE_NAME.has(token.kind) && next?.kind === 'name' && !/^[了完至到您]/.test(next.text)
}

/** Names in Latin letters have spaces, and some people put spaces around numbers: "科学园 B1 栋大堂". */
function joinsOverSpace(before: Token | undefined, after: Token | undefined): boolean {
  if (!before || !after || !IN_NAME.has(after.kind) || LONG_NUMBER.test(after.text)) return false
  const latin = (text: string): boolean => /^[A-Za-z]+$/.test(text)
  return (
    /[镇县区乡村国]$/.test(before.text) ||
    after.kind === 'brand' ||
    before.kind === 'brand' ||
    before.kind === 'number' ||
    after.kind === 'number' ||
    (latin(before.text) && latin(after.text))
  )
}

/** A city or a general word before a bracket that holds the name itself: "唐山市【唐山转运中心】". */
const GENERAL_BEFORE_BRACKET =
  /^(?:.{1,6}[^超]市|.{1,6}县|便利店|超市|驿站|门市|快递柜|京东|寄件网点|发件网点|目的地网点|自提点|自提柜|代收点|站点|处理中心|顺丰店\/站|指定自取点)$/
/** A bracket that begins like this is no part of the name before it. */
const NOT_IN_NAME =
  /^(?:自提柜|自提点|代收点|代理点|代投点|经转|快递柜|签收|已|地址|营业|车牌|点击|温馨|主单|不)/

function belongsToName(tokens: readonly Token[], open: number, nested: boolean): boolean {
  const close = tokens[open]?.partner ?? -1
  if (close <= open || close - open > MAX_IN_NAME) return false
  const inside = { from: open + 1, to: close }
  const text = textOf(tokens, inside)
  if (nested && text === '自提柜') return true
  return (
    text.length <= 12 &&
    !NOT_IN_NAME.test(text) &&
    !/(?:市|地区|州|县|省)$/.test(text) &&
    !/\d{3}|\d[点:]/.test(text) &&
    !tokens.slice(open + 1, close).some(({ kind }) => kind === 'phone' || kind === 'call')
  )
}

/** A bracket: a name up to a phone number or a longer bracket in it, or an aside. */
export function readBracket(tokens: readonly Token[], open: number): Phrase {
  const close = tokens[open]?.partner ?? open
  const aside = toPhrase(tokens, 'aside', { from: open + 1, to: Math.min(close, open + 1 + MAX_BRACKET) })
  if (close - open > MAX_BRACKET || aside.text === '') return aside
  const inside = tokens.slice(open + 1, close)
  if (inside.some(({ kind }) => kind === 'advice' || kind === 'phone' || kind === 'call')) return aside
  let to = open + 1
  while (to < close) {
    const token = tokens[to]
    if (
      token?.kind === 'number' &&
      (LONG_NUMBER.test(token.text) || (to === open + 1 && token.text.length > 5))
    )
      break
    if (token?.kind === 'open' && !belongsToName(tokens, to, true)) break
    to = token?.kind === 'open' ? token.partner + 1 : to + 1
  }
  while (to > open + 1 && kindAt(tokens, to - 1) === 'space') to -= 1
  const name = toPhrase(tokens, 'group', { from: open + 1, to })
  return /[\p{L}]/u.test(name.text) ? name : aside
}

function toPhrase(tokens: readonly Token[], kind: Phrase['kind'], range: Range): Phrase {
  return { kind, ...range, text: textOf(tokens, range), told: true }
}
