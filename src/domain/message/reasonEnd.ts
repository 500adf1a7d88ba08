import { kindAt, kindSet, textAt } from './lookup'
import type { Phrase, Range, Scan } from './phrases'

/** Words for what happened or will happen: the reason ends before them. */
const OUTCOME = kindSet(
  'fail',
  'hold',
  'delay',
  'deliver',
  'goBack',
  'redirect',
  'parcel',
  'sign',
  'store',
  'refuse',
  'destroy',
  'intercept',
  'handOver',
)
export const TROUBLE = kindSet('trouble', 'defect', 'nature')
/** A clause with one of these is about another matter. */
const OTHER_MATTER = kindSet(
  'you',
  'phone',
  'past',
  'call',
  'courier',
  'clerk',
  'waybill',
  'signer',
  'send',
  'arrive',
  'leave',
  'handOver',
  'redirect',
)
const LED_TO = /^(?:导致|致使|造成|登记)|预计|尽快|明[天日]|次日|稍后|好转|恢复|不再|今日|续[送投]/
/** "收方客户要求改派时间": what was wished is part of the reason. */
const WISH = /(?:要求|预约)$/
const MAX_PHRASES = 24

export function isBracket(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'group' || phrase?.kind === 'aside'
}

/** The reason that begins at a phrase. It ends before a sentence's end, an outcome, or a clause about another matter. */
export function readReason(scan: Scan, start: number, stopsAtOutcome: boolean): Range | null {
  const { phrases } = scan
  let end = start
  while (end < Math.min(phrases.length, start + MAX_PHRASES)) {
    const phrase = phrases[end]
    if (!phrase || phrase.kind === 'stop' || phrase.kind === 'reason') break
    if (phrase.kind === 'comma' && isOtherMatter(scan, end + 1)) break
    if (phrase.kind === 'link' && scan.text.charAt(scan.tokens[phrase.from]?.start ?? 0) === '-') break
    if (
      end > start &&
      stopsAtOutcome &&
      ((OUTCOME.has(phrase.kind) &&
        !(phrase.kind === 'refuse' && kindAt(phrases, end - 1) === 'recipient') &&
        !WISH.test(textAt(phrases, end - 1))) ||
        phrase.kind === 'by' ||
        LED_TO.test(phrase.text))
    )
      break
    end += 1
  }
  while (end > start && /^(?:past|of|link|comma|by)$/.test(kindAt(phrases, end - 1))) end -= 1
  const [first, final] = [phrases[start], phrases[end - 1]]
  if (!first || !final || end <= start) return null
  // A bracket that begins behind the start belongs to the reason as a whole.
  const to = isBracket(final) && end > start + 1 ? final.to + 1 : final.to
  // An empty bracket gives no reason.
  return first.from < to ? { from: first.from, to } : null
}

/** The phrases of the clause that begins at an index. */
export function clauseOf({ phrases }: Scan, index: number): readonly Phrase[] {
  let end = index
  while (end < phrases.length && kindAt(phrases, end) !== 'comma' && kindAt(phrases, end) !== 'stop') end += 1
  return phrases.slice(index, end)
}

/** True if the clause is not part of the reason any more. */
export function isOtherMatter(scan: Scan, index: number): boolean {
  const clause = clauseOf(scan, index)
  if (clause.length === 0 || clause[0]?.told === false) return true
  if (clause.some(({ kind }) => TROUBLE.has(kind))) return false
  if (clause[0]?.kind === 'recipient' && clause[1]?.kind === 'refuse') return false
  return clause.some(
    ({ kind, text }) =>
      OUTCOME.has(kind) ||
      OTHER_MATTER.has(kind) ||
      kind === 'future' ||
      LED_TO.test(text) ||
      text.endsWith('电话'),
  )
}
