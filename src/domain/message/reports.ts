import { kindAt, kindSet, textAt, type Kind } from './lookup'
import type { Happening } from './messageReading'
import type { Phrase, Scan } from './phrases'

/** What a word of each class reports. */
const HAPPENING_OF: Partial<Record<Kind, Happening>> = {
  accept: 'accepted',
  awaitPickup: 'awaitingPickup',
  pickup: 'pickedUp',
  pickupFail: 'pickupFailed',
  arrive: 'arrived',
  leave: 'departed',
  send: 'departed',
  goOn: 'departed',
  sort: 'sorted',
  idle: 'sorted',
  deliver: 'outForDelivery',
  fail: 'attemptFailed',
  refuse: 'refused',
  hold: 'held',
  delay: 'delayed',
  redirect: 'redirected',
  intercept: 'returning',
  goBack: 'returning',
  lose: 'lost',
  destroy: 'destroyed',
  customs: 'customs',
  handOver: 'handedOver',
  sign: 'signed',
  signFor: 'signed',
  takeOut: 'signed',
  store: 'waiting',
  cancel: 'cancelled',
}

/** A word that reports something. */
export interface Report {
  kind: Happening
  word: Kind
  text: string
  index: number
}

/** Words that count even if they are only announced: a delay, a return, and what is done at a place before the parcel leaves. */
const EVEN_ANNOUNCED = kindSet('accept', 'sort', 'idle', 'send', 'delay', 'goBack', 'redirect', 'awaitPickup')
/** "等待您取件", "等待寄件人签收": the person between the announcement and its verb. */
const SOMEONE = kindSet('you', 'sender', 'courier')
const NAMES = kindSet('name', 'group', 'aside')

/** The told words that report something, in text order. Words in brackets and names count only if there are no others. */
export function findReports(scan: Scan): Report[] {
  const { phrases, tokens } = scan
  const outside = phrases.flatMap((_, index) => readReport(phrases, index) ?? [])
  if (outside.length > 0 || phrases.some(({ told, kind }) => !told && kind !== 'aside')) return outside
  return phrases.flatMap(({ kind: phrase, from, to }, index) => {
    if (!NAMES.has(phrase)) return []
    return tokens.slice(from, to).flatMap(({ kind, text }) => {
      const happening = HAPPENING_OF[kind]
      return happening ? [{ kind: happening, word: kind, text, index }] : []
    })
  })
}

function readReport(phrases: readonly Phrase[], index: number): Report | null {
  const phrase = phrases[index]
  const kind = phrase && phrase.told ? meaningOf(phrases, index) : undefined
  const before = phrases[SOMEONE.has(kindAt(phrases, index - 1)) ? index - 2 : index - 1]
  if (!phrase || !kind || isRuledOut(phrases, index, phrase.kind, before)) return null
  const report = { kind, word: phrase.kind, text: phrase.text, index }
  if (before?.kind === 'not')
    return kind === 'outForDelivery' || phrase.kind === 'store' ? { ...report, kind: 'attemptFailed' } : null
  if (before?.kind === 'future' && phrase.kind === 'pickup') return { ...report, kind: 'awaitingPickup' }
  if (phrase.kind === 'send' && before?.kind === 'future' && before.text !== '将')
    return { ...report, kind: 'sorted', word: 'idle' }
  if ((before?.kind === 'future' || before?.text === '前往') && !EVEN_ANNOUNCED.has(phrase.kind)) return null
  return report
}

/** True if the words around one take its report back. */
function isRuledOut(
  phrases: readonly Phrase[],
  index: number,
  kind: Kind,
  before: Phrase | undefined,
): boolean {
  const surely = kind === 'delay' && !textAt(phrases, index - 1).endsWith('可能')
  if (!surely && isUncertain(phrases, index)) return true
  if (/(?:无法|拒绝)$/.test(before?.text ?? '')) return true
  if (kind === 'fail' && kindAt(phrases, index - 1) === 'intercept') return true
  if (kind === 'intercept' && /^(?:失败|[不未]成功)/.test(textAt(phrases, index + 1))) return true
  // "签收前请验货", but not "前台" and "前往".
  if (/^前(?![台往])/.test(textAt(phrases, index + 1))) return true
  // "今日23:59后将退回", "一天内取走": a limit, not an event.
  if (kind === 'goBack' && before?.text === '将' && textAt(phrases, index - 2).endsWith('后')) return true
  if (kind === 'takeOut' && before?.text.endsWith('内')) return true
  if (kind === 'goBack' && /[不未]取$/.test(before?.text ?? '')) return true
  // "延迟送达": it has not been delivered.
  if (kind === 'store' && before?.kind === 'delay') return true
  if (kind === 'cancel' && /^deliver/.test(kindAt(phrases, index + 1))) return true
  const givesReason = phrases.slice(Math.max(0, index - 4), index).some((each) => each.kind === 'reason')
  return givesReason || isOnTheWay(phrases, index)
}

/** "正在派件，送至幸福小区": where the courier is going, not where the parcel lies. */
function isOnTheWay(phrases: readonly Phrase[], index: number): boolean {
  if (!/^送[至到]$/.test(textAt(phrases, index))) return false
  return phrases
    .slice(Math.max(0, index - 8), index)
    .some(({ kind }) => kind === 'deliver' || kind === 'delivering')
}

function meaningOf(phrases: readonly Phrase[], index: number): Happening | undefined {
  const phrase = phrases[index]
  if (!phrase) return undefined
  if (index === 0 && phrase.text === '到') return 'arrived'
  if (phrase.text === '到' && kindAt(phrases, index - 1) === 'parcel') return 'arrived'
  if (phrase.text === '前往' && index <= 1) return 'departed'
  if (phrase.text === '出发')
    return phrases.slice(0, index).some(({ kind }) => kind === 'courier') ? 'outForDelivery' : 'departed'
  if (phrase.kind === 'store' && kindAt(phrases, index + 1) === 'self') return 'signed'
  if (phrase.kind !== 'delivering') return HAPPENING_OF[phrase.kind]
  const led = phrases.slice(Math.max(0, index - 4), index)
  if (led.some((each) => each.kind === 'future')) return undefined
  return led.some(({ text }) => /^(?:正在|开始|安排|进行)$/.test(text)) ? 'outForDelivery' : undefined
}

/** "已将快件从丰巢取出", "快递员将包裹放入…": here 将 stands before what something is done to. */
function isObjectMarker(phrases: readonly Phrase[], index: number): boolean {
  return kindAt(phrases, index - 1) === 'past' || kindAt(phrases, index + 1) === 'parcel'
}

/** "预计…到达", "可能延迟", "将于今日内送达" in the same clause. */
function isUncertain(phrases: readonly Phrase[], index: number): boolean {
  const kind = kindAt(phrases, index)
  const announced = kind === 'pickup' || EVEN_ANNOUNCED.has(kind)
  for (let at = index - 1; at >= Math.max(0, index - 14); at -= 1) {
    const phrase = phrases[at]
    if (!phrase || phrase.kind === 'comma' || phrase.kind === 'stop') return false
    if (phrase.text === '预计' || phrase.text.endsWith('可能')) return true
    if (!announced && /^(?:将于?|即将)$/.test(phrase.text)) return !isObjectMarker(phrases, at)
  }
  return false
}
