import { hasActs, readAct, type Act } from './acts'
import { cover } from './covered'
import { isEmpty, judgeWords, type Found } from './judgeWords'
import type { Happening, Part } from './messageReading'
import { normalize } from './normalize'
import type { Note } from './notes'
import { scanMessage, type Scan } from './phrases'
import { isDoubtful, keepSureParts } from './sureParts'
import { readMessage } from './readMessage'
import { findRest } from './rest'
import { isPlainName, isRecipient } from './plainName'
import { hasOpenCondition, hasQuotation, markTokens } from './tellingMarks'

/** A message of which every word is understood: nothing but its report, its parts, and what no reader needs. */
export interface Understanding extends Found {
  act: Act | null
  /** The street address behind its label, if it is not the place itself. */
  address: Part | null
  notes: readonly Note[]
}

const MAX_REMEMBERED = 2000
const remembered = new Map<string, Understanding | null>()

/**
 * What exactly a message reports, if its kind and parts say all of it; null if a word is left that changes what it says: a
 * negation, a future, a condition, a quotation, another event. A message is looked at once.
 */
export function understandMessage(message: string): Understanding | null {
  const known = remembered.get(message)
  if (known !== undefined) return known
  const { kind, ...reading } = readMessage(message)
  const understanding = kind === null || kind === 'notice' ? null : understand(message, { kind, ...reading })
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(message, understanding)
  return understanding
}

function understand(message: string, reading: Found): Understanding | null {
  const scan = scanMessage(message)
  const { address, ranges, until, notes, subject } = cover(scan, reading)
  if (isDoubtful(scan, reading)) return null
  const found = { ...keepSureParts(scan, reading), until }
  const rest = findRest(scan, ranges).filter(({ text }) => !isEmpty(normalize(text).text, found))
  if (rest.length > 0 || !hasPlainNames({ ...reading, signer: found.signer }) || !hasPlainNames(found))
    return null
  if (subject && !isPlainName(subject.text)) return null
  const marks = markTokens(scan, ranges)
  if (hasOpenCondition(scan, marks) || hasQuotation(scan, marks)) return null
  const states = judgeWords(scan, marks, found)
  if (states.includes('unread') || isTakenBack(scan)) return null
  const words = scan.tokens.flatMap(({ text }, index) => (states[index] === 'word' ? [text] : []))
  if (words.length === 0 && !isToldByParts(scan, found)) return null
  const act = actOf(found.kind, words, states.includes('going'))
  if (hasActs(found.kind) && act === null) return null
  const again = states.includes('again') && found.nextAttempt === null && until === null
  return { ...found, act, address, notes: again ? [...new Set<Note>(['again', ...notes])] : notes }
}

/** "请忽略以上信息", but not "如已签收请忽略". */
function isTakenBack({ text }: Scan): boolean {
  const at = text.indexOf('忽略')
  return at >= 0 && !/[如若]/.test(text.slice(Math.max(0, at - 20), at))
}

/** What lasts anyway. */
const LASTS = /^(?:sorting|assigning|moving|awaitingDelivery)$/

function actOf(kind: Happening, words: readonly string[], going: boolean): Act | null {
  const act = readAct(kind, words)
  if (!going || act === null || LASTS.test(act)) return act
  if (kind === 'customs') return act === 'clearing' ? act : null
  if (kind !== 'sorted') return act
  return act === 'sorted' ? 'sorting' : 'handling'
}

function hasPlainNames({ city, place, towards, signer }: Found): boolean {
  if (![city, place, towards].every((part) => part === null || isPlainName(part.text))) return false
  if (!signer) return true
  return signer.value === '本人'
    ? isRecipient(signer.text)
    : isPlainName(signer.text) && isPlainName(signer.value)
}

/** True if the parts report it without a verb: a code, a reason, a signer, or a request to collect it without a condition. */
function isToldByParts({ text }: Scan, { kind, cause, signer, place, codes }: Found): boolean {
  if (cause !== null || signer !== null) return true
  return kind === 'waiting' && (codes.length > 0 || place !== null) && !/[如若](?!有)/.test(text)
}
