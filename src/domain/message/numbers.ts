import type { NumberPart } from './messageReading'
import { sliceOf, type Range, type Scan } from './phrases'
import type { Token } from './tokens'

/** A number with what kind of number it is, and the tokens it is made of. */
export interface FoundNumber extends NumberPart, Range {
  kind: 'phone' | 'code' | 'waybill'
  extension: string | null
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})-{0,2}[1-9]\d{6,7}$/
const HOTLINE = /^(?:95\d{3,7}|96\d{3,4}|1(?:1\d{3}|23\d{2})|[48]00-?\d{3}-?\d{4}|[48]00\d{7})$/
/** Taiwan and Hong Kong write numbers of eight digits, and toll-free ones. */
const LOCAL = /^(?:0\d{1,3}-?\d{6,8}|0800-?\d{3}-?\d{3}|[2-9]\d{6,7}|[2-9]\d{3}-\d{4})$/
const SHAPED_WAYBILL =
  /^(?:SF\d{12,13}|YT\d{13,15}|JT\d{13}|JD[A-Z]{0,3}\d{10,13}(?:-\d{1,3}-\d{1,3}-?)?|DPK\d{12}|[A-Z]{2}\d{9}[A-Z]{2}|7[3-9]\d{12})$/
const WAYBILL = /^[A-Za-z]{0,5}\d[A-Za-z0-9]{7,31}(?:-\d{1,3}-\d{1,3}-?)?$/
const CODE = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+){0,4}$/
const DATE = /^20\d{2}-\d{1,2}-\d{1,2}$|^\d{1,2}:\d{2}$/
/** A unit behind a number that makes it an amount, a time or a date. */
const UNIT =
  /^(?:小时|个|天|日|月|年|分|元|次|位|件|票|单|克|千克|公斤|公里|米|吨|点|时|号楼|号柜|号店|号商铺|栋|楼|室|期|路)/
/** Kinds that may stand between a label and its number. */
const BETWEEN = new Set<Token['kind']>(['space', 'link', 'open', 'of', 'and', 'is'])

/** Finds the phones, codes and waybills of a message, in text order. */
export function findNumbers(scan: Scan): FoundNumber[] {
  const found: FoundNumber[] = []
  let index = 0
  while (index < scan.tokens.length) {
    const token = scan.tokens[index]
    const number = token?.kind === 'number' ? readNumber(scan, index, found) : null
    if (number) found.push(number)
    index = number ? number.to : index + 1
  }
  return found
}

function readNumber(scan: Scan, index: number, before: readonly FoundNumber[]): FoundNumber | null {
  for (const range of [
    bracketedRange(scan, index),
    spacedRange(scan, index),
    { from: index, to: index + 1 },
  ]) {
    if (!range) continue
    const number = classify(scan, range, before)
    if (number) return number
  }
  return null
}

/** An area code in brackets before the number: "(0755)26001234". */
function bracketedRange({ tokens }: Scan, index: number): Range | null {
  const next = tokens[index + 2]
  const area =
    /^0\d{2,3}$/.test(tokens[index]?.text ?? '') &&
    tokens[index - 1]?.kind === 'open' &&
    tokens[index + 1]?.kind === 'close'
  return area && next?.kind === 'number' && /^\d{7,8}$/.test(next.text)
    ? { from: index, to: index + 3 }
    : null
}

/** Numbers written in groups: "138 0013 8000", "6230 7481", "7312 3456 7890". */
function spacedRange({ tokens }: Scan, index: number): Range | null {
  let to = index + 1
  while (
    to < index + 8 &&
    tokens[to]?.kind === 'space' &&
    tokens[to]?.text === ' ' &&
    /^\d{2,8}$/.test(tokens[to + 1]?.text ?? '')
  )
    to += 2
  return to > index + 1 && /^\+?\d[\d-]*$/.test(tokens[index]?.text ?? '') ? { from: index, to } : null
}

function classify(scan: Scan, range: Range, before: readonly FoundNumber[]): FoundNumber | null {
  const { tokens } = scan
  const spaced = range.to > range.from + 1
  const text = tokens
    .slice(range.from, range.to)
    .map((token) => token.text)
    .join('')
  const value = text.replace(/[ _)]/g, '')
  if (value.includes('*') || value.includes('.')) return null
  const label = labelOf(scan, range.from)
  const groups = spaced ? text.split(' ').map((group) => group.length) : []
  if (isCode(scan, range, value, label, before) && (!spaced || /^4,4$/.test(groups.join())))
    return make(scan, 'code', range, value)
  if (label === 'otherNumber') return null
  if (
    isWaybill(scan, range, value, label) &&
    (!spaced || groups.slice(0, -1).every((length) => length === 4))
  )
    return make(scan, 'waybill', range, value)
  return isPhone(scan, range, value, label, spaced) ? makePhone(scan, range, value) : null
}

function make(scan: Scan, kind: FoundNumber['kind'], range: Range, value: string): FoundNumber {
  const start = scan.tokens[range.from]?.start ?? 0
  const end = scan.tokens[range.to - 1]?.end ?? 0
  return { kind, value, extension: null, ...range, ...sliceOf(scan.message, scan.at, start, end) }
}

/** The class of the label before a number, looking back over brackets and colons; null if there is none. */
function labelOf({ tokens }: Scan, index: number): Token['kind'] | null {
  const at = skipBack(tokens, index, BETWEEN)
  return tokens[at]?.kind ?? null
}

function labelText({ tokens }: Scan, index: number): string {
  const at = skipBack(tokens, index, BETWEEN)
  return tokens[at]?.text ?? ''
}

function collectsBefore({ tokens }: Scan, index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 12), index)
    .some(({ kind }) => COLLECTING.has(kind) || kind === 'store')
}

const COLLECTING: ReadonlySet<Token['kind']> = new Set(['collect', 'takeOut'])

function isCode(
  scan: Scan,
  { from, to }: Range,
  value: string,
  label: Token['kind'] | null,
  before: readonly FoundNumber[],
): boolean {
  const { tokens } = scan
  if (!CODE.test(value) || !/\d/.test(value) || DATE.test(value)) return false
  const size = value.replace(/-/g, '').length
  if (size < 3 || size > 20 || UNIT.test(tokens[to]?.text ?? '')) return false
  if (label === 'code')
    return (
      !/^(?:验证码|密码|code|编号|编码|货号)$/i.test(labelText(scan, from)) ||
      collectsSoon(scan, to) ||
      collectsBefore(scan, from)
    )
  const last = before[before.length - 1]
  if (last?.kind === 'code' && formatOf(last.value) === formatOf(value)) {
    const between = tokens.slice(last.to, from)
    if (
      between.length > 0 &&
      between.length < 5 &&
      between.every(
        ({ kind, text }) => /^(?:space|and|open|close|comma)$/.test(kind) || /^[;和及]$/.test(text),
      )
    )
      return true
  }
  if (
    (label === 'brand' || label === 'parcel') &&
    (value.match(/-/g)?.length ?? 0) === 2 &&
    isCollected(scan)
  )
    return true
  if (label !== 'show') return false
  return collectsSoon(scan, to)
}

function isCollected({ tokens }: Scan): boolean {
  return tokens.slice(0, 200).some(({ kind }) => kind === 'collect')
}

/** True if a word for collecting follows in the same sentence. */
function collectsSoon({ tokens }: Scan, index: number): boolean {
  for (let at = index; at < Math.min(tokens.length, index + 24); at += 1) {
    const token = tokens[at]
    if (token?.kind === 'stop') return false
    if (token && COLLECTING.has(token.kind)) return true
  }
  return false
}

/** The number of hyphens, as a negative number, or else the length of the code. */
function formatOf(code: string): number {
  const dashes = code.split('-').length - 1
  return dashes > 0 ? -dashes : code.length
}

function isWaybill(
  { tokens }: Scan,
  { from, to }: Range,
  value: string,
  label: Token['kind'] | null,
): boolean {
  const compact = value.replace(/\s/g, '')
  if (SHAPED_WAYBILL.test(compact)) return true
  if (!WAYBILL.test(compact) || UNIT.test(tokens[to]?.text ?? '')) return false
  const digits = compact.replace(/\D/g, '').length
  if (label === 'waybill') return digits >= 8
  if (label === 'parcel' || isCarrierBefore(tokens, from)) return digits >= 10 && !MOBILE.test(compact)
  return false
}

function isCarrierBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[skipBack(tokens, from, BETWEEN)]
  const handed = tokens[skipBack(tokens, from, CARRIER)]
  return (
    before?.kind === 'brand' &&
    (handed?.kind === 'handOver' ||
      handed?.kind === 'redirect' ||
      handed?.kind === 'stop' ||
      handed?.kind === 'comma' ||
      handed?.kind === 'number')
  )
}

const CALLABLE: ReadonlySet<Token['kind']> = new Set([
  'phone',
  'call',
  'complain',
  'hotline',
  'courier',
  'branch',
  'station',
  'recipient',
  'sender',
])

function isPhone(
  scan: Scan,
  { from, to }: Range,
  value: string,
  label: Token['kind'] | null,
  spaced: boolean,
): boolean {
  const { tokens } = scan
  const number = stripExtension(stripCountry(value))
  if (value.startsWith('+') && stripCountry(value) === value) return false
  if (UNIT.test(tokens[to]?.text ?? '') || label === 'waybill') return false
  const digits = number.replace(/-/g, '')
  if (MOBILE.test(digits)) return !spaced || digits.length === 11
  if (LANDLINE.test(number) || LANDLINE.test(digits)) return true
  if (HOTLINE.test(number)) return isCallable(scan, from) || isCalledFrom(scan, to)
  return LOCAL.test(number) && label !== null && CALLABLE.has(label) && label !== 'courier'
}

/** True if a word for a phone stands before the number in its segment or right before its bracket. */
function isCallable(scan: Scan, index: number): boolean {
  const { tokens } = scan
  for (let at = index - 1; at >= Math.max(0, index - 10); at -= 1) {
    const kind = tokens[at]?.kind ?? 'stop'
    if (CALLABLE.has(kind) || tokens[at]?.text === '放心接听') return true
    if (kind === 'stop') return false
  }
  return false
}

/** True if what follows says that couriers call from this number. */
export function isCalledFrom({ tokens }: Scan, index: number): boolean {
  for (let at = index; at < index + 10; at += 1) {
    const token = tokens[at]
    if (!token || /^(?:comma|stop|open|close)$/.test(token.kind)) return false
    if (token.kind === 'hotline' || /号码|专属|外呼/.test(token.text)) return true
  }
  return false
}

function makePhone(scan: Scan, range: Range, value: string): FoundNumber {
  const { tokens } = scan
  const plain = stripCountry(value)
  const number = stripExtension(plain).replace(/\D/g, '')
  const written = plain.slice(stripExtension(plain).length + 1)
  const turn = skip(tokens, range.to, BETWEEN)
  const marked =
    /^(?:转|分机)$/.test(tokens[turn]?.text ?? '') ||
    /^(?:转分机|转分机号|分机号)$/.test(tokens[turn]?.text ?? '')
  const dial = marked ? skip(tokens, turn + 1, BETWEEN) : -1
  const extension =
    tokens[dial]?.kind === 'number' && /^\d{1,6}$/.test(tokens[dial]?.text ?? '')
      ? (tokens[dial]?.text ?? null)
      : written || null
  const to = marked && extension !== null ? dial + 1 : range.to
  return { ...make(scan, 'phone', { from: range.from, to }, number), extension }
}

function stripCountry(value: string): string {
  return value.replace(/^(?:\+|00)?86-?(?=1\d{10}|0\d{9})/, '')
}

/** "0755-86541234-803", "17000001234-5678". */
function stripExtension(value: string): string {
  return value.replace(/^(0\d{2,3}-{0,2}\d{7,8}|1[3-9]\d{9})-\d{1,6}$/, '$1')
}

const CARRIER = new Set<Token['kind']>([...BETWEEN, 'brand', 'parcel'])

/** The next token from `index` on that is of none of these kinds. */
function skip(tokens: readonly Token[], index: number, kinds: ReadonlySet<Token['kind']>): number {
  let next = index
  while (next < tokens.length && kinds.has(tokens[next]?.kind ?? 'stop')) next += 1
  return next
}

/** The last token before `index` that is of none of these kinds; -1 if there is none. */
function skipBack(tokens: readonly Token[], index: number, kinds: ReadonlySet<Token['kind']>): number {
  let before = index - 1
  while (before >= 0 && kinds.has(tokens[before]?.kind ?? 'stop')) before -= 1
  return before
}
