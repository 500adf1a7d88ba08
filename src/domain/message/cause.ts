import { readBracketedName } from './names'
import { segmentOf, skip, type Range, type Scan, type Segment } from './scan'
import type { Token } from './tokens'

const MAX_TOKENS = 40
/** Classes that tell what happened or will happen: the reason has ended before them. */
const OUTCOME: ReadonlySet<Token['kind']> = new Set(['fail', 'hold', 'delay', 'delivering', 'deliver', 'goBack', 'redirect', 'parcel', 'future', 'sign', 'store', 'advice', 'refuse'])
const LED_TO = /^(?:导致|致使|造成|无法|未能|不能|暂时|登记)/

/** Why it failed, is held, is late or goes back, without its introduction. Null if the message gives no reason. */
export function readCause(scan: Scan, onlyIntroduced = false): Range | null {
  const introduced = firstOf(scan, readLabelled) ?? firstOf(scan, readBecause)
  if (introduced || onlyIntroduced) return introduced
  return (
    firstOf(scan, readBehindOutcome) ?? readTrouble(scan) ?? firstOf(scan, readRefusal)
  )
}

function firstOf(scan: Scan, read: (scan: Scan, index: number, segment: Segment) => Range | null): Range | null {
  for (let index = 0; index < scan.tokens.length; index += 1) {
    const segment = segmentOf(scan, index)
    const found = segment && !segment.advice ? read(scan, index, segment) : null
    if (found) return found
  }
  return null
}

/** "问题原因【电话无人接听】", "原因：客户要求改期". */
function readLabelled(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  if (tokens[index]?.kind !== 'reason') return null
  const at = skip(tokens, index + 1, 'space', 'colon', 'dash')
  const linked = /[是为]$/.test(tokens[index]?.text ?? '')
  const link = /^(?:是|为)$/.test(tokens[at]?.text ?? '') ? skip(tokens, at + 1, 'space', 'colon') : at
  if (tokens[link]?.kind === 'open') return readBracketedName(scan, link)
  return linked || link > at || tokens[index + 1]?.kind === 'colon' ? upTo(scan, link, false) : null
}

/** "由于…", "因…", "受…影响". */
function readBecause(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const token = tokens[index]
  if (token?.kind !== 'because') return null
  if (token.text === '受') {
    const until = tokens.findIndex(({ text }, at) => at > index && at < index + 16 && /影响/.test(text))
    return until < 0 ? null : upTo(scan, index, false)
  }
  return upTo(scan, skip(tokens, index + 1, 'space', 'colon'), true)
}

/** "派送延迟:偏远地址", "派件不成功(因…)", "派送不成功，政府机关…". */
function readBehindOutcome(scan: Scan, index: number): Range | null {
  const { tokens } = scan
  const kind = tokens[index]?.kind
  if (kind !== 'fail' && kind !== 'delay' && kind !== 'hold' && kind !== 'pickupFail' && kind !== 'goBack') return null
  const at = skip(tokens, index + 1, 'space')
  const sign = tokens[at]
  const bracketed = sign?.kind === 'dash' || ((kind === 'fail' || kind === 'pickupFail') && sign?.kind === 'open')
  if (sign?.kind === 'colon' || bracketed) return upTo(scan, at + 1, false)
  if ((kind !== 'fail' && kind !== 'pickupFail') || sign?.text !== ',') return null
  const next = segmentOf(scan, at + 1)
  return next && !endsAt(scan, at + 1) ? upTo(scan, at + 1, false) : null
}

/** A segment that names a known trouble is the reason, with the ones next to it that do so too. */
function readTrouble(scan: Scan): Range | null {
  const { segments, tokens } = scan
  const first = segments.findIndex((segment) => !segment.advice && hasTrouble(scan, segment))
  const begin = segments[first]
  if (!begin) return null
  return upTo(scan, trimLead(tokens, begin.from, begin.to), true)
}

function trimLead(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && (/^(?:space|past|colon|dash|parcel|store|you)$/.test(tokens[at]?.kind ?? '') || tokens[at]?.text === '应' || (tokens[at]?.kind === 'delivering' && tokens[at + 1]?.text === '时') || (at > from && tokens[at]?.text === '时'))) at += 1
  return at
}

function readRefusal(scan: Scan, index: number, segment: Segment): Range | null {
  const { tokens } = scan
  if (tokens[index]?.kind !== 'refuse' || tokens[index - 1]?.kind !== 'recipient') return null
  const more = tokens.some(({ kind }, at) => at >= segment.to && kind === 'goBack')
  return more ? { from: index - 1, to: index + 1 } : null
}

function hasTrouble({ tokens }: Scan, { from, to }: Segment): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'trouble' || kind === 'defect' || kind === 'nature')
}

/** From a token to where the reason ends: a sentence's end, a closing bracket, an outcome, or a segment with another matter. */
function upTo(scan: Scan, from: number, stopsAtOutcome: boolean): Range | null {
  const { tokens } = scan
  let at = from
  let depth = 0
  while (at < tokens.length && at < from + MAX_TOKENS) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'open') depth += 1
    if (token.kind === 'close' && (depth -= 1) < 0) break
    if (token.kind === 'stop' && depth === 0 && (token.text !== ',' || endsAt(scan, at + 1))) break
    if ((token.kind === 'reason' || token.kind === 'dash') && at > from) break
    if (stopsAtOutcome && at > from && depth === 0 && (isOutcome(token, tokens[at + 1]) || (token.kind !== 'trouble' && token.kind !== 'defect' && LED_TO.test(token.text)))) break
    at += 1
  }
  let end = at
  while (end > from && /^(?:space|past|of|dash)$/.test(tokens[end - 1]?.kind ?? '')) end -= 1
  return end > from ? { from, to: end } : null
}

function isOutcome(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'parcel') return next?.kind !== 'name' || true
  return OUTCOME.has(token.kind) && token.kind !== 'delivering' && token.kind !== 'future'
}

/** True if the segment that begins at a token is not part of the reason any more. */
function endsAt(scan: Scan, index: number): boolean {
  const segment = segmentOf(scan, index)
  if (!segment || segment.advice) return true
  if (hasTrouble(scan, segment)) return false
  if (scan.tokens[segment.from]?.kind === 'recipient' && scan.tokens[segment.from + 1]?.kind === 'refuse') return false
  return scan.tokens.slice(segment.from, segment.to).some(({ kind, text }) => OUTCOME.has(kind) || kind === 'you' || kind === 'phone' || (kind === 'recipient' && text.endsWith('电话')) || kind === 'past' || kind === 'call' || /预计|尽快|明天|明日|次日|稍后|好转|恢复/.test(text))
}
