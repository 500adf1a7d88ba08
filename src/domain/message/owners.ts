import type { PhoneOwner, PhonePart } from './messageReading'
import { isCalledFrom, type FoundNumber } from './numbers'
import type { Scan } from './phrases'
import type { Token } from './tokens'

const OWNER_OF: Partial<Record<Token['kind'], PhoneOwner>> = {
  courier: 'courier',
  branch: 'branch',
  complain: 'hotline',
  hotline: 'hotline',
  station: 'station',
  recipient: 'recipient',
  sender: 'sender',
}
const HOTLINE = /^(?:95\d{3,7}|96\d{3,4}|1[12]\d{3}|[48]00\d{7}|0800\d{6})$/
const MOBILE = /^1[3-9]\d{9}$/
/** A label further away than this many tokens is not the number's. */
const REACH = 14

/** What the message as a whole tells about a number without a label. */
export interface PhoneContext {
  /** Where it waits or was signed for. */
  station: { from: number; to: number } | null
  withCourier: boolean
  /** Tokens of the courier's name; null if none is named. */
  courier: { from: number; to: number } | null
}

/** Whose each phone is, by the nearest label before it, or by the name it stands behind. */
export function readPhones(scan: Scan, numbers: readonly FoundNumber[], context: PhoneContext): PhonePart[] {
  const phones = numbers.filter(({ kind }) => kind === 'phone')
  let previous: PhonePart | null = null
  return phones.map((phone) => {
    const { text, start, end, value, extension } = phone
    const paired: PhonePart | null = previous && isPair(scan.message, previous.end, start) ? previous : null
    const of = HOTLINE.test(value) ? 'hotline' : paired ? paired.of : ownerOf(scan, phone, context)
    previous = { text, start, end, value, extension, of }
    return previous
  })
}

function isPair(message: string, end: number, start: number): boolean {
  return start - end <= 3 && /^[\s/,，、;；或]+$/.test(message.slice(end, start))
}

function ownerOf(scan: Scan, phone: FoundNumber, context: PhoneContext): PhoneOwner | null {
  const { tokens } = scan
  if (isCalledFrom(scan, phone.to)) return 'hotline'
  const { courier } = context
  if (courier && courier.to <= phone.from && phone.from - courier.to <= 3) return 'courier'
  const named = nearestOwner(tokens, phone.from, context.station !== null)
  if (named) return named
  if (courier && courier.to <= phone.from && phone.from - courier.to <= 8) return 'courier'
  if (MOBILE.test(phone.value) && context.withCourier) return 'courier'
  return context.station && isAskedThere(tokens, phone.from)
    ? BRANCH_ONLY.test(textOf(tokens, context.station))
      ? 'branch'
      : 'station'
    : null
}

/** The owner by the nearest label; a bracket directly behind a name is that name's number. */
function nearestOwner(tokens: readonly Token[], index: number, atStation: boolean): PhoneOwner | null {
  let called = false
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const token = tokens[at]
    if (!token) return null
    if (token.kind === 'close' && token.partner >= 0 && at - token.partner <= 40) {
      if (isRightBehind(tokens, at + 1, index))
        return (
          ownerOfName(tokens, token.partner, at) ?? (/^0/.test(tokens[index]?.text ?? '') ? 'branch' : null)
        )
      at = token.partner
      continue
    }
    const owner = OWNER_OF[token.kind]
    if (token.kind === 'call') called = true
    if (called && (owner === 'recipient' || owner === 'sender')) return null
    if (owner === 'station' && token.text.startsWith('站点') && !atStation) return 'branch'
    if (owner) return owner
    if (token.kind === 'number' && /^[01]\d{9,}/.test(token.text.replace(/-/g, ''))) return null
    if (token.kind === 'stop') return null
    if (/^(?:name|brand)$/.test(token.kind) && isRightBehind(tokens, at + 1, index))
      return ownerOfPlace(token.text)
  }
  return null
}

function isRightBehind(tokens: readonly Token[], from: number, index: number): boolean {
  return tokens
    .slice(from, index)
    .every(({ kind }) => /^(?:space|open|close|link|call|phone|comma)$/.test(kind))
}

const STATION =
  /驿站|代收|代理|自提|超市|柜|店|服务站|物业|前台|门卫|取件点|快递点|百世邻里|兔喜|妈妈|菜鸟|丰巢|熊猫/

const BRANCH = /(?:公司|网点|部|局|所|区|市|县|镇|站|中心|园|点|厅)$/

function ownerOfPlace(text: string): PhoneOwner | null {
  if (STATION.test(text)) return 'station'
  return BRANCH.test(text) ? 'branch' : null
}

const BRANCH_ONLY = /营业部|网点|公司|分部|支局/

function textOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
}

function ownerOfName(tokens: readonly Token[], open: number, close: number): PhoneOwner | null {
  return ownerOfPlace(
    tokens
      .slice(open + 1, close)
      .map(({ text }) => text)
      .join(''),
  )
}

/** "详询…", "电话…": the station's own number. "如有疑问请联系…" may be anyone's. */
function isAskedThere(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'phone') return true
    if (token?.kind === 'call') return /询|可致电/.test(token.text)
  }
  return false
}
