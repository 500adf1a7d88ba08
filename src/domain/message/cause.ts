import type { Phrase, Range, Scan } from './phrases'

type Kind = Phrase['kind']

const kinds = (list: string): ReadonlySet<Kind> => new Set(list.split(' ') as Kind[])
/** What tells that something happened or will happen: the reason has ended before it. */
const OUTCOME = kinds(
  'fail hold delay deliver goBack redirect parcel sign store refuse destroy intercept handOver',
)
const TROUBLE = kinds('trouble defect nature')
/** Behind these a colon or a bracket gives the reason. */
const EXPLAINED = kinds('fail pickupFail delay hold goBack')
const FAILED = kinds('fail pickupFail')
/** A clause with one of these is about another matter. */
const OTHER_MATTER = kinds(
  'you phone past call courier clerk waybill signer send arrive leave handOver redirect',
)
const LED_TO = /^(?:导致|致使|造成|登记)|预计|尽快|明[天日]|次日|稍后|好转|恢复|不再|今日/
const MAX_PHRASES = 24

/** Why it failed, is held, is late or goes back, without its introduction. Null if the message gives no reason. */
export function readCause(scan: Scan, onlyIntroduced: boolean): Range | null {
  const introduced = firstOf(scan, readLabelled) ?? firstOf(scan, readBecause)
  if (introduced || onlyIntroduced) return introduced
  return (
    firstOf(scan, readExplanation) ??
    firstOf(scan, readTrouble) ??
    (scan.phrases.some(({ kind }) => kind === 'goBack') ? firstOf(scan, readRefusal) : null)
  )
}

function firstOf(scan: Scan, read: (scan: Scan, index: number) => Range | null): Range | null {
  for (let index = 0; index < scan.phrases.length; index += 1) {
    const found =
      scan.phrases[index]?.told || scan.phrases[index]?.kind === 'aside' ? read(scan, index) : null
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
  while (/^(?:link|is)$/.test(phrases[next]?.kind ?? '')) next += 1
  if (isBracket(phrases[next])) return insideBracket(scan, next)
  return next > index + 1 ? upTo(scan, next, false) : null
}

/** "由于…", "因…", "受…影响". */
function readBecause(scan: Scan, index: number): Range | null {
  const word = scan.phrases[index]
  if (word?.kind !== 'because') return null
  if (word.text !== '受')
    return upTo(scan, scan.phrases[index + 1]?.kind === 'link' ? index + 2 : index + 1, true)
  const affected = scan.phrases.slice(index, index + 10).some(({ text }) => text.includes('影响'))
  return affected ? upTo(scan, index, false) : null
}

/** "派送延迟:偏远地址", "派件不成功(因…)", "派送不成功，政府机关…". */
function readExplanation(scan: Scan, index: number): Range | null {
  const { phrases } = scan
  const kind = phrases[index]?.kind
  if (!kind || !EXPLAINED.has(kind)) return null
  const next = phrases[index + 1]
  if (next?.kind === 'link') return upTo(scan, index + 2, false)
  if (!FAILED.has(kind)) return null
  if (isBracket(next)) return insideBracket(scan, index + 1)
  return next?.kind === 'comma' && phrases[index + 3]?.kind !== 'refuse' && !isOtherMatter(scan, index + 2)
    ? upTo(scan, index + 2, false)
    : null
}

/** A clause that names a known trouble is the reason, with the next ones that do so too. */
function readTrouble(scan: Scan, index: number): Range | null {
  const { phrases } = scan
  const before = phrases[index - 1]
  if (before && before.kind !== 'comma' && before.kind !== 'stop') return null
  if (!clauseOf(scan, index).some(({ kind }) => TROUBLE.has(kind))) return null
  let from = index
  while (
    /^(?:past|link|parcel|store|you|delivering|group|because)$/.test(phrases[from]?.kind ?? '') ||
    phrases[from]?.text === '应' ||
    phrases[from]?.text === '时'
  )
    from += 1
  return upTo(scan, from, true)
}

function readRefusal({ phrases }: Scan, index: number): Range | null {
  const [who, refusal] = [phrases[index], phrases[index + 1]]
  if (who?.kind !== 'recipient' || refusal?.kind !== 'refuse') return null
  return phrases.some(({ kind }, at) => at > index && kind === 'goBack')
    ? { from: who.from, to: refusal.to }
    : null
}

function isBracket(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'group' || phrase?.kind === 'aside'
}

/** The content of a bracket up to a sentence's end, without "因". */
function insideBracket({ tokens, phrases }: Scan, index: number): Range | null {
  const bracket = phrases[index]
  if (!bracket) return null
  let { from } = bracket
  while (tokens[from]?.kind === 'because' && tokens[from]?.text !== '受') from += 1
  if (tokens[from]?.kind === 'reason') from += tokens[from + 1]?.kind === 'link' ? 2 : 1
  return from < bracket.to ? { from, to: bracket.to } : null
}

/** From a phrase to where the reason ends: a sentence, an outcome, or a clause about another matter. */
function upTo(scan: Scan, start: number, stopsAtOutcome: boolean): Range | null {
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
      ((OUTCOME.has(phrase.kind) && !(phrase.kind === 'refuse' && phrases[end - 1]?.kind === 'recipient')) ||
        (phrase.text.endsWith('已') &&
          (OUTCOME.has(phrases[end + 1]?.kind ?? 'name') || phrases[end + 1]?.kind === 'by')) ||
        phrase.kind === 'by' ||
        LED_TO.test(phrase.text))
    )
      break
    end += 1
  }
  while (end > start && /^(?:past|of|link|comma|by)$/.test(phrases[end - 1]?.kind ?? '')) end -= 1
  const [first, final] = [phrases[start], phrases[end - 1]]
  if (!first || !final || end <= start) return null
  return { from: first.from, to: isBracket(final) ? final.to + 1 : final.to }
}

/** The phrases of the clause that begins at an index. */
function clauseOf({ phrases }: Scan, index: number): readonly Phrase[] {
  let end = index
  while (end < phrases.length && phrases[end]?.kind !== 'comma' && phrases[end]?.kind !== 'stop') end += 1
  return phrases.slice(index, end)
}

/** True if the clause is not part of the reason any more. */
function isOtherMatter(scan: Scan, index: number): boolean {
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
