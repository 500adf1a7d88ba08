import { kindAt, kindSet, textAt } from './lookup'
import type { Part } from './messageReading'
import type { Range, Scan } from './phrases'

/** A word that is told by itself, one inside a part or a detail, or one of advice, conditions and thanks. */
export type Mark = 'told' | 'part' | 'advice'

const QUOTES = /["“”「」『』‘’《》]/
/** Thanks and offers in the middle of a clause: nothing behind them is reported. */
const OFFER = /^(?:如有|如您|如需|感谢|谢谢|期待|放心接听|可放心接听|请放心接听|您可在|可在|您也可)$/
const CONDITION = /^(?:如|若|如果|如果您|如遇|如对|如未|如已|如有|如您|如需|如不便)$/
/** What follows in the same clause from a condition: a request, or somebody to call. */
const CONSEQUENCE = kindSet(
  'call',
  'complain',
  'phone',
  'future',
  'collect',
  'show',
  'refuse',
  'to',
  'hotline',
)
const ASKS = kindSet('advice', 'call', 'phone', 'show', 'collect', 'complain')

/** How each word is told. */
export function markTokens(scan: Scan, covered: readonly (Range | null)[], until: Part | null): Mark[] {
  const { tokens, phrases, at } = scan
  const marks = tokens.map((): Mark => 'told')
  for (const { told, kind, from, to } of phrases) {
    const asks = tokens.slice(from, to).some((token) => ASKS.has(token.kind))
    if (kind === 'aside' ? asks : !told) marks.fill('advice', from, to)
  }
  markOffers(scan, marks)
  for (const range of covered) if (range) marks.fill('part', range.from, range.to)
  tokens.forEach(({ start, end }, index) => {
    if (until && (at[start] ?? 0) >= until.start && (at[end - 1] ?? 0) < until.end) marks[index] = 'part'
  })
  return marks
}

function markOffers({ tokens }: Scan, marks: Mark[]): void {
  let offered = false
  tokens.forEach(({ kind, text }, index) => {
    if (kind === 'comma' || kind === 'stop' || kind === 'close') offered = false
    if ((kind === 'advice' && OFFER.test(text)) || (kind === 'future' && text === '请')) offered = true
    if (offered) marks[index] = 'advice'
  })
}

/** "如客户不在，放驿站": a condition whose consequence is told in the next clause, as if it had happened. */
export function hasOpenCondition({ phrases }: Scan): boolean {
  return phrases.some(({ kind, text, told }, index) => {
    if (kind !== 'advice' || told || !CONDITION.test(text)) return false
    let next = index + 1
    while (next < phrases.length && !/^(?:comma|stop)$/.test(kindAt(phrases, next))) {
      if (CONSEQUENCE.has(kindAt(phrases, next))) return false
      next += 1
    }
    const behind = phrases[next + 1]
    if (ASKS.has(behind?.kind ?? 'none')) return false
    return (
      kindAt(phrases, next) === 'comma' &&
      behind !== undefined &&
      behind.told &&
      !/^给/.test(textAt(phrases, next + 1))
    )
  })
}

/** True if quotation marks stand around something that is told: the words may be somebody else's. */
export function hasQuotation({ message, tokens, at }: Scan, marks: readonly Mark[]): boolean {
  if (!QUOTES.test(message)) return false
  return tokens.some(({ kind, start, partner }, index) => {
    if ((kind !== 'open' && kind !== 'close') || !QUOTES.test(message.charAt(at[start] ?? 0))) return false
    const inside = kind === 'open' ? [index + 1, partner - 1] : [partner + 1, index - 1]
    return partner < 0 || inside.some((each) => marks[each] === 'told')
  })
}
