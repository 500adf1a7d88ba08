import { kindAt, textAt } from './lookup'
import { LINKS, skipBack } from './labels'
import type { NumberPart } from './messageReading'
import { sliceOf, type Range, type Scan } from './phrases'
import { isPhone, readPhoneNumber } from './phoneNumbers'
import { isPickupCode } from './pickupCodes'
import type { Token } from './tokens'
import { isWaybill } from './waybills'

/** A number with what kind of number it is, and the tokens it is made of. */
export interface FoundNumber extends NumberPart, Range {
  kind: 'phone' | 'code' | 'waybill'
  extension: string | null
}

/** Digits and letters that may be a number the customer needs. */
export interface Candidate extends Range {
  tokens: readonly Token[]
  /** Without spaces and brackets. */
  value: string
  /** The lengths of the groups that spaces split it into; empty without spaces. */
  groups: readonly number[]
  /** The word before it, over colons and brackets; undefined at the start. */
  label: Token | undefined
  /** The number before it in the message. */
  previous: FoundNumber | undefined
}

/** A unit behind a number that makes it an amount, a time or a date. */
const UNIT =
  /^(?:小时|个|天|日|月|年|分|元|次|位|件|票|单|克|千克|公斤|公里|米|吨|点|时|号楼|号柜|号店|号商铺|栋|楼|室|期|路)/
const MAX_GROUPS = 5

/** Finds the phones, codes and waybills of a message, in text order. */
export function findNumbers(scan: Scan): FoundNumber[] {
  const found: FoundNumber[] = []
  for (let index = 0; index < scan.tokens.length;) {
    const number = kindAt(scan.tokens, index) === 'number' ? readNumber(scan, index, found) : null
    if (number) found.push(number)
    index = number ? number.to : index + 1
  }
  return found
}

function readNumber(scan: Scan, index: number, found: readonly FoundNumber[]): FoundNumber | null {
  const { tokens } = scan
  const afterArea = endOfAreaCode(tokens, index)
  const ranges = [
    { from: index - 1, to: afterArea },
    { from: index, to: endOfGroups(tokens, index) },
    { from: index, to: index + 1 },
  ]
  for (const range of ranges) {
    const number = range.to > index ? classify(scan, toCandidate(tokens, range, found)) : null
    if (number) return number
  }
  return null
}

/** "(0755)26001234": where the number ends; 0 if it is none. */
function endOfAreaCode(tokens: readonly Token[], index: number): number {
  const [before, area, after, number] = tokens.slice(Math.max(0, index - 1), index + 3)
  const inBrackets = before?.kind === 'open' && after?.kind === 'close' && /^0\d{2,3}$/.test(area?.text ?? '')
  return inBrackets && /^\d{3,4}-?\d{4}$/.test(number?.text ?? '') ? index + 3 : 0
}

/** "138 0013 8000", "6230 7481", "7312 3456 7890": where the groups end; 0 if there is only one. */
function endOfGroups(tokens: readonly Token[], index: number): number {
  if (!/^\+?\d[\d-]*$/.test(textAt(tokens, index))) return 0
  let to = index + 1
  while (
    to < index + 2 * MAX_GROUPS - 1 &&
    kindAt(tokens, to) === 'space' &&
    /^\d{2,8}$/.test(textAt(tokens, to + 1))
  )
    to += 2
  return to > index + 1 ? to : 0
}

function toCandidate(tokens: readonly Token[], range: Range, found: readonly FoundNumber[]): Candidate {
  const text = tokens.slice(range.from, range.to).map((token) => token.text)
  return {
    ...range,
    tokens,
    value: text.join('').replace(/[ _()]/g, ''),
    groups: text.length > 1 ? text.filter((part) => part !== ' ').map((part) => part.length) : [],
    label: tokens[skipBack(tokens, range.from, LINKS)],
    previous: found[found.length - 1],
  }
}

/** Digits marked as a code or a waybill are never offered as a phone number. */
function classify(scan: Scan, candidate: Candidate): FoundNumber | null {
  if (/[*.]/.test(candidate.value) || UNIT.test(textAt(scan.tokens, candidate.to))) return null
  if (isPickupCode(candidate)) return toNumber(scan, candidate, 'code', candidate.value)
  if (candidate.label?.kind === 'otherNumber') return null
  if (isWaybill(candidate)) return toNumber(scan, candidate, 'waybill', candidate.value)
  if (!isPhone(candidate)) return null
  const { value, extension, to } = readPhoneNumber(candidate)
  return { ...toNumber(scan, { from: candidate.from, to }, 'phone', value), extension }
}

function toNumber(scan: Scan, { from, to }: Range, kind: FoundNumber['kind'], value: string): FoundNumber {
  const start = scan.tokens[from]?.start ?? 0
  const end = scan.tokens[to - 1]?.end ?? 0
  return { kind, value, extension: null, from, to, ...sliceOf(scan.message, scan.at, start, end) }
}
