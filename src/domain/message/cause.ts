import { kindAt, kindSet, textAt } from './lookup'
import { TROUBLE, clauseOf, isBracket, isOtherMatter, readReason } from './reasonEnd'
import type { Range, Scan } from './phrases'

/** Behind these a colon or a bracket gives the reason. */
const EXPLAINED = kindSet('fail', 'pickupFail', 'delay', 'hold', 'goBack')
const CLAUSE_END = kindSet('comma', 'stop')
const FAILED = kindSet('fail', 'pickupFail')

/** Why it failed, is held, is late or goes back, without its introduction. Null if the message gives no reason. */
export function readCause(scan: Scan, onlyIntroduced: boolean): Range | null {
  const introduced = firstOf(scan, readLabelled) ?? firstOf(scan, readBecause)
  if (introduced || onlyIntroduced) return introduced
  const found = firstOf(scan, readExplanation) ?? firstOf(scan, readTrouble)
  const lastReturn = scan.phrases.map(({ kind }) => kind).lastIndexOf('goBack')
  return found ?? firstOf(scan, (_, index) => (index < lastReturn ? readRefusal(scan, index) : null))
}

function firstOf(scan: Scan, read: (scan: Scan, index: number) => Range | null): Range | null {
  for (let index = 0; index < scan.phrases.length; index += 1) {
    const found =
      scan.phrases[index]?.told || kindAt(scan.phrases, index) === 'aside' ? read(scan, index) : null
    if (found) return found
  }
  return null
}

/** "问题原因【电话无人接听】", "原因：客户要求改期". */
function readLabelled(scan: Scan, index: number): Range | null {
  const { phrases } = scan
  const label = phrases[index]
  if (label?.kind !== 'reason') return null
  let next = index + 1
  while (/^(?:link|is)$/.test(kindAt(phrases, next))) next += 1
  if (isBracket(phrases[next])) return insideBracket(scan, next)
  return next > index + 1 ? readReason(scan, next, false) : null
}

/** "由于…", "因…", "受…影响". */
function readBecause(scan: Scan, index: number): Range | null {
  const word = scan.phrases[index]
  if (word?.kind !== 'because') return null
  if (word.text !== '受')
    return readReason(scan, kindAt(scan.phrases, index + 1) === 'link' ? index + 2 : index + 1, true)
  const affected = scan.phrases.slice(index, index + 10).some(({ text }) => text.includes('影响'))
  return affected ? readReason(scan, index, false) : null
}

/** "派送延迟:偏远地址", "派件不成功(因…)", "派送不成功，政府机关…". */
function readExplanation(scan: Scan, index: number): Range | null {
  const { phrases } = scan
  const kind = kindAt(phrases, index)
  if (!EXPLAINED.has(kind)) return null
  // "疑似丢失" is itself the reason.
  if (textAt(phrases, index).startsWith('疑似')) return phrases[index] ?? null
  const next = phrases[index + 1]
  if (next?.kind === 'link' && kindAt(phrases, index + 2) !== 'sign')
    return readReason(scan, index + 2, false)
  const explains = FAILED.has(kind) || kindAt(scan.tokens, next?.from ?? -1) === 'reason'
  if (explains && isBracket(next)) return insideBracket(scan, index + 1)
  if (!FAILED.has(kind)) return null
  return next?.kind === 'comma' && kindAt(phrases, index + 3) !== 'refuse' && !isOtherMatter(scan, index + 2)
    ? readReason(scan, index + 2, false)
    : null
}

/** A clause that names a known trouble is the reason, with the next ones that do so too. */
function readTrouble(scan: Scan, index: number): Range | null {
  const { phrases } = scan
  // Only where a clause begins; to look at the same clause from each of its phrases takes quadratic time.
  if (index > 0 && !CLAUSE_END.has(kindAt(phrases, index - 1))) return null
  if (!clauseOf(scan, index).some(({ kind }) => TROUBLE.has(kind))) return null
  let from = index
  while (
    /^(?:past|link|parcel|store|you|delivering|group|because)$/.test(kindAt(phrases, from)) ||
    textAt(phrases, from) === '应' ||
    textAt(phrases, from) === '时'
  )
    from += 1
  return readReason(scan, from, true)
}

/** "收件人拒收，快件退回": a refusal is the reason of a return behind it. */
function readRefusal({ phrases }: Scan, index: number): Range | null {
  const [who, refusal] = [phrases[index], phrases[index + 1]]
  if (who?.kind !== 'recipient' || refusal?.kind !== 'refuse') return null
  return { from: who.from, to: refusal.to }
}

/** The content of a bracket up to a sentence's end, without "因". */
function insideBracket({ tokens, phrases }: Scan, index: number): Range | null {
  const bracket = phrases[index]
  if (!bracket) return null
  let { from } = bracket
  while (kindAt(tokens, from) === 'because' && textAt(tokens, from) !== '受') from += 1
  if (kindAt(tokens, from) === 'reason') from += kindAt(tokens, from + 1) === 'link' ? 2 : 1
  return from < bracket.to ? { from, to: bracket.to } : null
}
