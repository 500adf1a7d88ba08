import type { Scan, Range } from './scan'
import type { Token } from './tokens'
import { skip } from './scan'

/** Kinds of words that a place's or a company's name is made of. */
const IN_NAMES: ReadonlySet<Token['kind']> = new Set([
  'name', 'number', 'place', 'brand', 'of', 'branch', 'station', 'app', 'at', 'recipient', 'and', 'dash', 'customs', 'idle',
])
/** Kinds that can begin a name. */
const NAME_START: ReadonlySet<Token['kind']> = new Set(['name', 'number', 'place', 'brand', 'recipient', 'station', 'branch', 'customs'])
const LONG_NUMBER = /\d{7,}|^1[3-9]\d{9}$/
/** What stands in brackets behind a name without being part of it. */
const NOT_IN_NAME = /^(?:自提柜|自提点|代收点|代理点|经转|自提|快递柜|签收.*|已.*|地址.*|营业.*|车牌.*|点击.*|温馨.*|主单.*|代投点|不.*)$/
const LETTER = /[\p{L}]/u

/**
 * The name that begins at a token, in brackets or bare; null if there is none. A bare name ends at a space, a comma, a
 * verb or a phone number; a bracket directly behind it belongs to it.
 */
export function readName(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const from = skip(tokens, index, 'space', 'dash', 'colon', 'app')
  const first = tokens[from]
  if (!first) return null
  if (first.kind === 'open') return readBracketedName(scan, from) ?? readBehindAdvice(scan, from)
  if (!NAME_START.has(first.kind)) return null
  const name = readBareName(scan, from)
  return name && preferBracket(scan, name)
}

/** "唐山市【唐山转运中心】": the bracket is more exact than the city before it. */
function preferBracket(scan: Scan, name: Range): Range {
  const { tokens } = scan
  const last = tokens[name.to - 1]
  const outer = last?.kind === 'close' ? tokens.slice(name.from, last.partner).map(({ text }) => text).join('') : ''
  return (/^.{1,8}[市县]$/.test(outer) && !outer.endsWith('超市')) || /^(?:便利店|超市|驿站|门市|快递柜|京东|.件网点|目的地网点)$/.test(outer) ? { from: (last?.partner ?? name.from) + 1, to: name.to - 1 } : name
}

/** Behind a bracket with advice: "暂存至（温馨提示您：…）松湖国际B栋". */
function readBehindAdvice(scan: Scan, open: number): Range | null {
  const close = scan.tokens[open]?.partner ?? -1
  const behind = scan.tokens[close + 1]
  return close > open && behind && NAME_START.has(behind.kind) && scan.tokens[open + 1]?.text === '温馨提示' ? readBareName(scan, close + 1) : null
}

/** The name in the bracket that opens at a token, with the brackets in it; null if it holds no name. */
export function readBracketedName({ tokens }: Scan, open: number): Range | null {
  const close = tokens[open]?.partner ?? -1
  if (close <= open + 1 || close - open > 60) return null
  const inside = tokens.slice(open + 1, close)
  let to = open + 1
  while (to < close) {
    const token = tokens[to]
    if (token?.kind === 'number' && LONG_NUMBER.test(token.text)) break
    if (token?.kind === 'open' && !isPartOfName(tokens, to, true)) break
    to = token?.kind === 'open' ? token.partner + 1 : to + 1
  }
  return hasLetters(tokens, open + 1, to) && !isSentence(inside) ? { from: open + 1, to } : null
}

function readBareName({ tokens }: Scan, from: number): Range | null {
  let to = from
  while (to < tokens.length) {
    const token = tokens[to]
    if (!token) break
    if (token.kind === 'open' && to > from && isPartOfName(tokens, to, false)) {
      to = token.partner + 1
      break
    }
    if (token.kind === 'space' && to > from && continuesAfterSpace(tokens, to)) {
      to += 1
      continue
    }
    if (isInsideName(tokens, to) && to > from) {
      to += 1
      continue
    }
    if (!IN_NAMES.has(token.kind) || (token.kind === 'number' && LONG_NUMBER.test(token.text))) break
    if (token.kind === 'dash' && tokens[to - 1]?.kind !== 'number') break
    to += 1
  }
  to = trimEnd(tokens, from, to)
  return hasLetters(tokens, from, to) && !isTooGeneral(tokens, from, to) ? { from, to } : null
}

/** A word of the trade inside a name: "盘锦分拨营销市场部", "二食堂快递室外99号柜". */
function isInsideName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  const word = token?.kind === 'sort' || token?.kind === 'delivering' || (token?.kind === 'parcel' && token.text === '快递')
  return word && (next?.kind === 'name' || next?.kind === 'place') && !/^[了完至到]/.test(next.text)
}

/** Leaves out what cannot end a name: particles, and a time as in "后门12.20前". */
function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to
  if (/^(?:之?前|以前)/.test(tokens[end - 1]?.text ?? '') && tokens[end - 2]?.kind === 'number') end -= 2
  if (/途中$/.test(tokens[end - 1]?.text ?? '')) end -= 1
  while (end > from && /^(?:at|of|and|dash|space)$/.test(tokens[end - 1]?.kind ?? '')) end -= 1
  return end
}

/** Words that name no particular place, and times. */
function isTooGeneral(tokens: readonly Token[], from: number, to: number): boolean {
  const text = tokens.slice(from, to).map((token) => token.text).join('')
  return /^(?:中|站|店|柜|网点|公司|处理|途中|位|给|.{0,4}流程|登记.*|扫描.*)$/.test(text) || /^\d[\d:.\/-]*(?:[点时日月].*)?[前内]?$/.test(text) || /\d[点:]\d*前$/.test(text)
}

/** Names in Latin letters have spaces, and some people write them around numbers: "科学园 B1 栋大堂 丰巢智能柜". */
function continuesAfterSpace(tokens: readonly Token[], space: number): boolean {
  const before = tokens[space - 1]
  const after = tokens[space + 1]
  if (!before || !after || !IN_NAMES.has(after.kind) || LONG_NUMBER.test(after.text)) return false
  const latin = (text: string): boolean => /^[A-Za-z]+$/.test(text)
  return before.kind === 'brand' || before.kind === 'number' || after.kind === 'number' || after.kind === 'place' || (latin(before.text) && latin(after.text))
}

/** True for a bracket behind a name that belongs to it: "益丰粮油百世快递[百世邻里]". */
function isPartOfName(tokens: readonly Token[], open: number, nested: boolean): boolean {
  const close = tokens[open]?.partner ?? -1
  if (close < 0 || close - open > 8) return false
  const inside = tokens.slice(open + 1, close)
  const text = inside.map((token) => token.text).join('')
  if (nested && text === '自提柜') return true
  if (nested && text.length > 8) return false
  return !NOT_IN_NAME.test(text) && !inside.some(({ kind, text: each }) => kind === 'phone' || kind === 'stop' || kind === 'call' || (kind === 'number' && /\d{3,}|\d:|\d点/.test(each)))
}

function isSentence(inside: readonly Token[]): boolean {
  return inside.some(({ kind }) => kind === 'advice' || kind === 'phone' || kind === 'call')
}

function hasLetters(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind, text }) => kind !== 'number' && kind !== 'open' && kind !== 'close' && LETTER.test(text))
}

/** The bare name that ends just before a token, within its segment; null if there is none. */
export function readNameBefore({ tokens }: Scan, index: number): Range | null {
  let to = index
  while (to > 0 && /^(?:space|dash|past|colon)$/.test(tokens[to - 1]?.kind ?? '')) to -= 1
  let from = to
  while (from > 0) {
    const token = tokens[from - 1]
    if (!token || !IN_NAMES.has(token.kind) || (token.kind === 'dash' && tokens[from]?.kind !== 'number')) break
    if (token.kind === 'number' && LONG_NUMBER.test(token.text)) break
    from -= 1
  }
  while (from < to && !NAME_START.has(tokens[from]?.kind ?? 'stop')) from += 1
  return hasLetters(tokens, from, to) ? { from, to } : null
}
