import { kindSet, textAt } from './lookup'
import { LINKS, skip } from './labels'
import type { Candidate } from './numbers'
import type { Token } from './tokens'

export const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})[1-9]\d{6,7}$/
export const HOTLINE = /^(?:95\d{3,7}|96\d{3,4}|1(?:1\d{3}|23\d{2})|[48]00\d{7}|0800\d{6})$/
/** Hong Kong and Taiwan write numbers of eight digits, some with a short area code. */
const LOCAL = /^(?:0\d{1,3}\d{6,8}|[2-9]\d{6,7})$/
/** China's prefix. Without a sign that it is one, 86 before an area code is the beginning of a longer number. */
const CHINA = /^(?:(?:(?:\+|00)86-?|86-)(?=1\d{10}|0[\d-]{9})|86(?=1[3-9]\d{9}$))/
const CALLABLE = kindSet(
  'phone',
  'call',
  'complain',
  'hotline',
  'courier',
  'branch',
  'station',
  'recipient',
  'sender',
)
const CLAUSE_ENDS = kindSet('comma', 'stop', 'open', 'close')
const REACH = 10

/** True for a number to dial. Masked numbers and parts of longer numbers are none. */
export function isPhone(candidate: Candidate): boolean {
  const { value, label } = candidate
  if (label?.kind === 'waybill' || (value.startsWith('+') && !value.startsWith('+86'))) return false
  const [digits] = splitExtension(value)
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return true
  if (HOTLINE.test(digits)) return isCallable(candidate) || isCalledFrom(candidate.tokens, candidate.to)
  return LOCAL.test(digits) && label !== undefined && CALLABLE.has(label.kind) && label.kind !== 'courier'
}

/** The digits to dial, an extension written behind them, and where both end. */
export function readPhoneNumber({ tokens, to, value }: Candidate): {
  value: string
  extension: string | null
  to: number
} {
  const [digits, written] = splitExtension(value)
  const turn = skip(tokens, to, LINKS)
  if (!/^(?:转|分机|转分机|分机号|转分机号)$/.test(textAt(tokens, turn)))
    return { value: digits, extension: written, to }
  const dial = skip(tokens, turn + 1, LINKS)
  const extension = textAt(tokens, dial)
  return /^\d{1,6}$/.test(extension)
    ? { value: digits, extension, to: dial + 1 }
    : { value: digits, extension: written, to }
}

/** "0755-86541234-803", "17000001234-5678": the digits without China's prefix, and the extension or null. */
function splitExtension(value: string): [digits: string, extension: string | null] {
  const national = value.replace(CHINA, '')
  const [, number, extension] = /^(0\d{2,3}-{0,2}\d{7,8}|1[3-9]\d{9})-(\d{1,6})$/.exec(national) ?? []
  return [(number ?? national).replace(/-/g, ''), extension ?? null]
}

/** True if a word for calling stands before the number in its sentence. */
function isCallable({ tokens, from }: Candidate): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at]
    if (!token || token.kind === 'stop') return false
    if (CALLABLE.has(token.kind) || token.text.endsWith('接听')) return true
  }
  return false
}

/** True if the words behind a number say that couriers call from it: "95720为中通快递员外呼专属号码". */
export function isCalledFrom(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at < index + REACH; at += 1) {
    const token = tokens[at]
    if (!token || CLAUSE_ENDS.has(token.kind)) return false
    if (token.kind === 'hotline' || /号码|专属|外呼/.test(token.text)) return true
  }
  return false
}
