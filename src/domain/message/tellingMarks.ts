import { kindAt, kindSet } from './lookup'
import type { Range, Scan } from './phrases'
import type { Token } from './tokens'

/** A word that is told by itself, one inside a part or a detail, or one of advice, conditions, thanks and requests. */
export type Mark = 'told' | 'part' | 'advice' | 'condition' | 'request'

const QUOTES = /["“”「」『』‘’《》]/
/** Thanks and offers in the middle of a clause: nothing behind them is reported. */
const OFFER = /^(?:如有|如您|如需|感谢|谢谢|期待|放心接听|可放心接听|请放心接听|您可在|可在|您也可)$/
const THANKS = /^(?:感谢|谢谢|期待|欢迎|祝)/
/** What is asked for, or under a condition, has not happened. */
export const EVENT = kindSet('store', 'arrive', 'leave', 'send', 'signFor', 'accept', 'sort', 'goOn')
const CONDITION = /^(?:如|若)/
const ASKS = kindSet('advice', 'call', 'phone', 'hotline', 'otherNumber', 'show', 'collect', 'complain')

/** How each word is told. */
export function markTokens(scan: Scan, covered: readonly Range[]): Mark[] {
  const { tokens, phrases } = scan
  const marks = tokens.map((): Mark => 'told')
  const silent: Range[] = []
  for (const { told, kind, from, to } of phrases) {
    const isBracket = kind === 'aside' || kind === 'group'
    const inside = tokens.slice(from, isBracket ? tokens[from - 1]?.partner : to)
    const asks = inside.some((token) => ASKS.has(token.kind) || isPhone(token))
    if (isBracket ? asks : !told) marks.fill('advice', from, to)
    else if (isBracket) silent.push({ from, to })
  }
  markClauses(scan, marks)
  for (const { from, to } of silent) marks.fill('told', from, to)
  for (const { from, to } of covered) marks.fill('part', from, to)
  return marks
}

function isPhone({ kind, text }: Token): boolean {
  return kind === 'number' && text.length > 6
}

/**
 * Offers, thanks and requests go on to the end of their clause, but thanks end at a space: "期待再次为您服务 尚未派送". In a clause
 * with a condition nothing is told, whatever it says: "如您未收到此快递，请联系".
 */
function markClauses({ tokens }: Scan, marks: Mark[]): void {
  let mark: Mark | null = null
  let thanks = false
  let condition = false
  tokens.forEach(({ kind, text }, index) => {
    if (kind === 'comma' || kind === 'stop' || kind === 'close') mark = null
    if (kind === 'comma' || kind === 'stop') thanks = condition = false
    if (kind === 'advice') {
      thanks = THANKS.test(text)
      condition ||= CONDITION.test(text)
      if (OFFER.test(text)) mark = 'advice'
    }
    if (kind === 'future' && text === '请' && mark === null) mark = 'request'
    if (thanks && kind === 'space') mark = 'told'
    // "如有疑问请致电 13800138000 未签收": the number ends it.
    const before = tokens[index - 1]
    if (before && isPhone(before)) condition = false
    if (mark) marks[index] = mark
    if (condition && marks[index] === 'advice') marks[index] = 'condition'
  })
}

/**
 * "如客户不在，放驿站", "若签收": a condition whose consequence is told as if it had happened, or that has none. A harmless one
 * asks for something, in its clause or the next one, and names no part before it.
 */
export function hasOpenCondition({ tokens }: Scan, marks: readonly Mark[]): boolean {
  return tokens.some(({ kind, text }, index) => {
    if (kind !== 'advice' || !CONDITION.test(text) || marks[index] === 'part') return false
    for (let next = index + 1, clauses = 0; next < tokens.length && clauses < 2; next += 1) {
      if (isRequest(tokens[next])) return false
      if (marks[next] === 'part' || (EVENT.has(kindAt(tokens, next)) && tokens[next]?.text !== '收到'))
        return true
      if (kindAt(tokens, next) === 'stop') return true
      if (kindAt(tokens, next) === 'comma') clauses += 1
      else if (clauses > 0 && kindAt(tokens, next) !== 'space') return true
    }
    return true
  })
}

function isRequest(token: Token | undefined): boolean {
  if (!token) return false
  return (
    /^(?:call|complain)$/.test(token.kind) ||
    /^(?:请|可|务必)/.test(token.text) ||
    token.text.endsWith('电话')
  )
}

/** True if quotation marks stand around something that is told: the words may be another person's. */
export function hasQuotation({ message, tokens, at }: Scan, marks: readonly Mark[]): boolean {
  if (!QUOTES.test(message)) return false
  return tokens.some(({ kind, start, partner }, index) => {
    if ((kind !== 'open' && kind !== 'close') || !QUOTES.test(message.charAt(at[start] ?? 0))) return false
    const inside = kind === 'open' ? [index + 1, partner - 1] : [partner + 1, index - 1]
    return partner < 0 || inside.some((each) => marks[each] === 'told')
  })
}
