import type { Happening } from './messageReading'
import type { FoundNumber } from './numbers'
import { isExpected, segmentOf, skip, skipBack, type Scan } from './scan'
import type { Token } from './tokens'

/** What the words of a class report; null if the class alone reports nothing. */
const EVENT_OF: Partial<Record<Token['kind'], Happening>> = {
  accept: 'accepted', awaitPickup: 'awaitingPickup', pickup: 'pickedUp', pickupFail: 'pickupFailed', arrive: 'arrived', leave: 'departed', send: 'departed',
  goOn: 'departed', sort: 'sorted', idle: 'sorted', deliver: 'outForDelivery', fail: 'attemptFailed', refuse: 'refused', hold: 'held',
  delay: 'delayed', redirect: 'redirected', intercept: 'returning', goBack: 'returning', lose: 'lost', destroy: 'destroyed', customs: 'customs',
  handOver: 'handedOver', sign: 'signed', signFor: 'signed', takeOut: 'signed', store: 'waiting', cancel: 'cancelled',
}

/** Reports after which "the recipient was not there" means a failed delivery. */
const BEFORE_FAILURE: ReadonlySet<Happening> = new Set(['arrived', 'waiting', 'sorted', 'outForDelivery'])

interface Event {
  kind: Happening
  /** The class of the word. */
  word: Token['kind']
  index: number
}

/** What a message reports; of several things the last one, but a worse word outranks a move. Null if no word is known. */
export function readHappening(scan: Scan, numbers: readonly FoundNumber[], collection: boolean): Happening | null {
  const all = findEvents(scan)
  const outside = all.filter(({ index }) => segmentOf(scan, index)?.depth === 0)
  const events = outside.length > 0 || scan.segments.some(({ advice }) => advice) ? outside : all
  const has = (kind: Happening): boolean => events.some((event) => event.kind === kind)
  const last = events[events.length - 1]
  if (/短信.{0,4}(?:未|失败)/.test(scan.text.slice(0, 60))) return 'notice'
  if (has('lost')) return 'lost'
  if (has('destroyed')) return 'destroyed'
  if (has('cancelled') && (!events.some(({ word }) => word === 'goBack') || /货款|退款/.test(scan.text))) return 'cancelled'
  if (has('pickupFailed')) return 'pickupFailed'
  const back = readReturn(scan, events)
  if (back) return back
  if (isTakenBack(scan, events)) return 'takenBack'
  if (events.some(({ word }) => word === 'store') && /再派|再次派|再配/.test(scan.text)) return 'held'
  if (isWaiting(scan, events, numbers, collection)) return 'waiting'
  if (has('attemptFailed') && !isAfter(events, 'signed', 'attemptFailed')) return 'attemptFailed'
  if (has('refused')) return 'refused'
  if (has('redirected') && !isAfter(events, 'handedOver', 'redirected')) return 'redirected'
  if (has('delayed') && last?.kind !== 'signed' && last?.kind !== 'outForDelivery' && !isAfter(events, 'held', 'delayed')) return 'delayed'
  if (has('held')) return isDeliveryProblem(scan) ? 'attemptFailed' : 'held'
  const settled = events.filter(({ word, kind }) => word !== 'idle' || events.every((event) => event.kind === kind))
  const newest = settled[settled.length - 1]
  if (newest?.kind === 'customs' && has('handedOver')) return 'handedOver'
  if (newest && BEFORE_FAILURE.has(newest.kind) && hasTrouble(scan)) return 'attemptFailed'
  if (newest?.word === 'store') return collection || /[至在于]$/.test(scan.tokens[newest.index]?.text ?? '') ? 'arrived' : 'signed'
  if (newest) return newest.kind
  if (scan.tokens.some(({ kind }) => kind === 'signer')) return 'signed'
  return readByCause(scan, numbers.some(({ kind }) => kind === 'phone'))
}

function isAfter(events: readonly Event[], later: Happening, earlier: Happening): boolean {
  const at = (kind: Happening): number => events.reduce((found, event, index) => (event.kind === kind ? index : found), -1)
  return at(later) > at(earlier)
}

function findEvents(scan: Scan): Event[] {
  const { tokens } = scan
  return tokens.flatMap((token, index): Event[] => {
    const kind = EVENT_OF[token.kind] ?? (index === 0 && token.text === '到' ? 'arrived' : undefined) ?? (token.kind === 'delivering' && isUnderWay(scan, index) ? 'outForDelivery' : undefined)
    const segment = segmentOf(scan, index)
    if (!kind || !segment || segment.advice || isReason(tokens, segment.from)) return []
    const before = tokens[skipBack(tokens, index, 'space', 'you')]
    if (isExpected(scan, index) || tokens.slice(segment.from, segment.to).some(({ text }) => text === '可能') || tokens[index + 1]?.text.startsWith('前')) return []
    if (before?.kind === 'not' && before.text !== '暂无') return kind === 'outForDelivery' || token.kind === 'store' ? [{ kind: 'attemptFailed', word: token.kind, index }] : []
    if (before?.kind === 'future' && token.kind === 'pickup') return [{ kind: 'awaitingPickup', word: 'awaitPickup', index }]
    if ((before?.kind === 'future' || before?.text === '前往') && !EVEN_ANNOUNCED.has(token.kind)) return []
    if (token.kind === 'send' && before?.kind === 'future' && before.text !== '将') return []
    return [{ kind, word: token.kind, index }]
  })
}

/** Classes that count even if they are only announced: a delay, a return, and what a place does before it sends. */
const EVEN_ANNOUNCED: ReadonlySet<Token['kind']> = new Set(['sort', 'idle', 'send', 'delay', 'goBack', 'redirect'])

/** True for a segment in the bracket or behind the colon of a reason. */
function isReason(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  return before?.kind === 'open' && tokens[skipBack(tokens, from - 1, 'space', 'colon')]?.kind === 'reason'
}

/** "正在第1次派件", "开始为您派送". */
function isUnderWay(scan: Scan, index: number): boolean {
  const segment = segmentOf(scan, index)
  if (!segment) return false
  return scan.tokens.slice(Math.max(segment.from, index - 6), index).some(({ text }) => /^(?:正在|正|开始|安排)$/.test(text))
}

/** A parcel on its way back, or back. The sender's wish to have it back is no return yet. */
function readReturn({ tokens, text }: Scan, events: readonly Event[]): Happening | null {
  const back = events.find(({ word }) => word === 'goBack') ?? events.find(({ word }) => word === 'intercept')
  if (back?.word === 'intercept' && events.some(({ word }) => word === 'redirect')) return null
  if (!back) return null
  if (/原因|要求/.test(tokens[back.index - 1]?.text ?? '')) return null
  const signed = events.some(({ word }) => word === 'sign' || word === 'signFor')
  if (signed) return 'returned'
  const word = tokens[back.index]?.text ?? ''
  const next = tokens[skip(tokens, back.index + 1, 'space', 'at', 'past')]
  if (/已退回$|退回$|退还|退至/.test(word) && tokens[skipBack(tokens, back.index, 'space')]?.kind === 'past' && !/正在|安排|申请|将/.test(text)) {
    if (!next || next.kind === 'sender' || next.kind === 'stop') return 'returned'
  }
  return 'returning'
}

function isWaiting(scan: Scan, events: readonly Event[], numbers: readonly FoundNumber[], collection: boolean): boolean {
  const { tokens, text } = scan
  if (events.some(({ word }) => word === 'takeOut' || word === 'fail') || /凭取[货件]码签收|未能?存入|取件成功/.test(text)) return false
  const signed = events.some(({ word }) => word === 'sign')
  if (numbers.some(({ kind }) => kind === 'code')) return true
  if (!signed && tokens.some(({ kind, text: word }) => kind === 'code' && /^[取提自]/.test(word))) return true
  if (/^ ?\[?(?:代收点|代理点|自提柜|快递柜)\]/.test(text) && events.some(({ word, index }) => word === 'signFor' && tokens[index]?.text === '代收')) return true
  const asked = tokens.some(({ kind }, index) => (kind === 'collect' && isAsked(scan, index)) || (kind === 'takeOut' && segmentOf(scan, index)?.advice))
  if (asked && !(signed && !/请.{0,12}[取领]/.test(text))) return true
  if (signed) return false
  if (events[events.length - 1]?.kind === 'sorted') return false
  if (events.some(({ word }) => word === 'store') && (collection || /柜|店/.test(text))) return true
  return collection && events[events.length - 1]?.kind === 'arrived' && /驿站|代收点|自提|快递柜|丰巢|智能柜|超市|门店|便利店/.test(text) && !/驿站.{0,2}(?:揽|发)/.test(text)
}

function isAsked(scan: Scan, index: number): boolean {
  const segment = segmentOf(scan, index)
  if (!segment) return false
  if (segment.depth > 0 || /优惠|券|红包|链接/.test(scan.text)) return false
  const words = scan.tokens.slice(segment.from, index)
  return words.some(({ kind, text }) => kind === 'show' || /^(?:请|可|到|前往|请到|请前往|至|去|在|来)$/.test(text) || kind === 'advice' || kind === 'future') || index === segment.from
}

/** True if the recipient could not be reached or found, and nothing else is wrong. */
function isDeliveryProblem(scan: Scan): boolean {
  return hasTrouble(scan) && !scan.tokens.some(({ kind }) => kind === 'defect')
}

function hasTrouble({ tokens, segments }: Scan): boolean {
  return segments.some(({ from, to, advice }) => !advice && tokens.slice(from, to).some(({ kind }) => kind === 'trouble'))
}

/** The courier, not the customer, took it out. */
function isTakenBack({ tokens, text }: Scan, events: readonly Event[]): boolean {
  if (!events.some(({ word }) => word === 'takeOut')) return false
  return tokens.some(({ kind }, index) => kind === 'courier' && /^(?:past|from|space|name|at|takeOut)$/.test(tokens[index + 1]?.kind ?? '')) ? /取回|重新|再次|由|被|超时|逾期|已取走|送货上门|派送/.test(text) : /重新派送|再次派送|逾期|超时/.test(text)
}

function readByCause(scan: Scan, phones: boolean): Happening | null {
  if (scan.tokens.some(({ text }) => text === '可能') || /^ ?\[.{0,6}(?:提醒|提示|公告|通知)\]/.test(scan.text)) return 'notice'
  const kinds = new Set(scan.segments.filter(({ advice }) => !advice).flatMap(({ from, to }) => scan.tokens.slice(from, to).map(({ kind }) => kind)))
  if (kinds.has('trouble') || kinds.has('defect')) return isDeliveryProblem(scan) ? 'attemptFailed' : 'held'
  if (kinds.has('nature')) return 'delayed'
  if (kinds.has('not') && kinds.has('sign')) return 'notice'
  return phones || scan.segments.some(({ advice }) => advice) ? 'notice' : null
}
