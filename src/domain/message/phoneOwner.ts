import { kindSet, textAt } from './lookup'
import type { PhoneOwner, PhonePart } from './messageReading'
import type { FoundNumber } from './numbers'
import { HOTLINE, MOBILE, isCalledFrom } from './phoneNumbers'
import { textOf, type Range, type Scan } from './phrases'
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
const STATION =
  /驿站|代收|代理|自提|超市|柜|店|服务站|物业|前台|门卫|取件点|快递点|百世邻里|兔喜|妈妈|菜鸟|丰巢|熊猫/
const BRANCH = /(?:公司|网点|部|局|所|区|市|县|镇|站|中心|园|点|厅)$/
/** Names of a carrier's own branches, even if parcels wait there. */
const BRANCH_FOR_SURE = /营业部|网点|公司|分部|支局/
const IN_PAIR = kindSet('space', 'and', 'comma')
const BETWEEN = kindSet('space', 'open', 'close', 'link', 'call', 'phone', 'comma')
/** How many tokens before a number its label is looked for. */
const REACH = 14
/** How many tokens may stand between a courier's name and the number: "陈某 13005000102", "李某，电话：…". */
const NEAR = 3
const NEARBY = 8

/** What the whole message tells about a number without a label. */
export interface PhoneContext {
  /** Where it waits or was signed for. */
  station: Range | null
  /** True if the parcel is with a courier. */
  withCourier: boolean
  /** The courier's name; null if none is given. */
  courier: Range | null
}

/** Finds the owner of each phone: by the nearest label before it, or by the name right before it. */
export function readPhones(scan: Scan, numbers: readonly FoundNumber[], context: PhoneContext): PhonePart[] {
  const phones: PhonePart[] = []
  let before: FoundNumber | null = null
  for (const number of numbers) {
    if (number.kind !== 'phone') continue
    const { text, start, end, value, extension } = number
    const paired =
      before && isPair(scan.tokens, before.to, number.from) ? phones[phones.length - 1]?.of : null
    const same = paired && paired !== 'hotline' && !HOTLINE.test(value) ? paired : null
    const of = same ?? ownerOf(scan, number, context)
    phones.push({ text, start, end, value, extension, of })
    before = number
  }
  return phones
}

/** "13153000196,0530-18190001": the second number is the same owner's. */
function isPair(tokens: readonly Token[], end: number, start: number): boolean {
  if (start - end > 3) return false
  return tokens
    .slice(end, start)
    .every(({ kind, text }) => IN_PAIR.has(kind) || text === '或' || text === ';')
}

function ownerOf(
  { tokens }: Scan,
  { from, to, value }: FoundNumber,
  context: PhoneContext,
): PhoneOwner | null {
  const { courier, station, withCourier } = context
  if (HOTLINE.test(value) || isCalledFrom(tokens, to)) return 'hotline'
  const behind = courier && courier.to <= from ? from - courier.to : Infinity
  const isLabelled = tokens.slice(courier?.to ?? from, from).some(({ kind }) => OWNER_OF[kind] !== undefined)
  if (behind <= NEAR && !isLabelled) return 'courier'
  const labelled = nearestOwner(tokens, from, station !== null)
  if (labelled) return labelled
  if (behind <= NEARBY || (withCourier && MOBILE.test(value))) return 'courier'
  if (!station || !isAskedThere(tokens, from)) return null
  return BRANCH_FOR_SURE.test(textOf(tokens, station)) ? 'branch' : 'station'
}

function nearestOwner(tokens: readonly Token[], index: number, atStation: boolean): PhoneOwner | null {
  let called = false
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const token = tokens[at]
    if (!token || token.kind === 'stop') return null
    const behind = tokens.slice(at + 1, index).every(({ kind }) => BETWEEN.has(kind))
    if (token.kind === 'close' && token.partner >= 0) {
      if (behind) return ownerOfBracket(tokens, token.partner, at, textAt(tokens, index))
      at = token.partner
      continue
    }
    called ||= token.kind === 'call'
    const owner = OWNER_OF[token.kind]
    if (owner) return ownerByLabel(owner, token, called, atStation)
    if (token.kind === 'number' && /^[01]\d[\d-]{8,}/.test(token.text)) return null
    if (behind && (token.kind === 'name' || token.kind === 'brand')) return ownerOfPlace(token.text)
  }
  return null
}

/** "请收件人联系 020-…": the number is not the recipient's. A carrier's 站点 is a branch, unless the parcel waits there. */
function ownerByLabel(
  owner: PhoneOwner,
  label: Token,
  called: boolean,
  atStation: boolean,
): PhoneOwner | null {
  if (called && (owner === 'recipient' || owner === 'sender')) return null
  return owner === 'station' && label.text.startsWith('站点') && !atStation ? 'branch' : owner
}

/** "【普宁流沙】（0663-2870001）": a landline right behind a bracket is that branch's. */
function ownerOfBracket(
  tokens: readonly Token[],
  open: number,
  close: number,
  number: string,
): PhoneOwner | null {
  const place = textOf(tokens, { from: Math.max(open + 1, close - REACH), to: close })
  return ownerOfPlace(place) ?? (number.startsWith('0') ? 'branch' : null)
}

function ownerOfPlace(text: string): PhoneOwner | null {
  if (STATION.test(text)) return 'station'
  return BRANCH.test(text) ? 'branch' : null
}

/** "详询…", "电话…": the station's own number. "如有疑问请联系…" may be anyone's. */
function isAskedThere(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 6), index).reverse()
  const word = before.find(({ kind }) => kind === 'phone' || kind === 'call')
  return word !== undefined && (word.kind === 'phone' || /询|可致电/.test(word.text))
}
