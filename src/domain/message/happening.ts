import { readReturn, isTakenBack } from './comingBack'
import type { Happening } from './messageReading'
import type { FoundNumber } from './numbers'
import type { Phrase, Scan } from './phrases'
import { isWaiting } from './waiting'

type Kind = Phrase['kind']

/** What the words of a class report. */
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

/** Words that count even if they are only announced: a delay, a return, and what a place does before it sends. */
const EVEN_ANNOUNCED: ReadonlySet<Kind> = new Set<Kind>([
  'sort',
  'idle',
  'send',
  'delay',
  'goBack',
  'redirect',
  'awaitPickup',
])
/** Reports after which "the recipient was not there" means a failed delivery. */
const BEFORE_FAILURE: ReadonlySet<Happening> = new Set<Happening>([
  'arrived',
  'waiting',
  'sorted',
  'outForDelivery',
])

/** What a message reports: of several things the last one, but a worse word outranks a move. Null if no word is known. */
export function readHappening(
  scan: Scan,
  numbers: readonly FoundNumber[],
  places: { waitingAt: unknown; hub: unknown },
): Happening | null {
  const reports = findReports(scan)
  const has = (kind: Happening): boolean => reports.some((report) => report.kind === kind)
  const lastOf = (kind: Happening): number =>
    reports.reduce((found, report) => (report.kind === kind ? report.index : found), -1)
  const ending = reports[reports.length - 1]
  if (/短信.{0,4}(?:未|失败)/.test(scan.text.slice(0, 60))) return 'notice'
  if (has('lost')) return 'lost'
  if (has('destroyed')) return 'destroyed'
  if (has('cancelled') && (!reports.some(({ word }) => word === 'goBack') || /货款|退款/.test(scan.text)))
    return 'cancelled'
  if (has('pickupFailed')) return 'pickupFailed'
  if (/通知.{0,8}(?:取件|揽件|揽收)/.test(scan.text.slice(0, 200))) return 'awaitingPickup'
  const back = readReturn(scan, reports)
  if (back) return back
  if (isTakenBack(scan, reports)) return 'takenBack'
  if (reports.some(({ word }) => word === 'store') && /再派|再次派|再配|安排派送|原因/.test(scan.text))
    return 'held'
  if (isWaiting(scan, reports, numbers, places.waitingAt !== null)) return 'waiting'
  if (has('refused')) return 'refused'
  if (has('delayed') && lastOf('attemptFailed') < lastOf('delayed') && has('attemptFailed')) return 'delayed'
  if (has('attemptFailed') && lastOf('signed') < lastOf('attemptFailed')) return 'attemptFailed'
  if (has('redirected') && lastOf('handedOver') < lastOf('redirected')) return 'redirected'
  if (
    has('delayed') &&
    ending?.kind !== 'signed' &&
    ending?.kind !== 'outForDelivery' &&
    lastOf('held') < lastOf('delayed')
  )
    return 'delayed'
  if (has('held')) return isRecipientsTrouble(scan) ? 'attemptFailed' : 'held'
  return readLast(scan, reports, places) ?? readWithoutReport(scan, numbers)
}

function readLast(
  scan: Scan,
  reports: readonly Report[],
  places: { waitingAt: unknown; hub: unknown },
): Happening | null {
  const moves = reports.filter(({ word }) => word !== 'idle')
  const newest = (moves.length > 0 ? moves : reports)[(moves.length > 0 ? moves : reports).length - 1]
  if (!newest) return null
  if (newest.kind === 'customs' && reports.some(({ kind }) => kind === 'handedOver')) return 'handedOver'
  if (BEFORE_FAILURE.has(newest.kind) && hasTrouble(scan)) return 'attemptFailed'
  if (
    (newest.kind === 'arrived' || newest.kind === 'sorted') &&
    scan.phrases.some(({ kind, told }) => told && kind === 'defect')
  )
    return 'held'
  if (newest.word !== 'store') return newest.kind
  return places.waitingAt || places.hub || /[至在于到]$/.test(newest.text) ? 'arrived' : 'signed'
}

/** The told words that report something, in text order. Brackets count only if nothing stands outside them. */
function findReports(scan: Scan): Report[] {
  const { phrases, tokens } = scan
  const outside = phrases.flatMap((_, index) => readReport(phrases, index) ?? [])
  if (outside.length > 0 || phrases.some(({ told, kind }) => !told && kind !== 'aside')) return outside
  return tokens.flatMap(({ kind, text }, index) => {
    const happening = HAPPENING_OF[kind]
    return happening ? [{ kind: happening, word: kind, text, index }] : []
  })
}

function readReport(phrases: readonly Phrase[], index: number): Report | null {
  const phrase = phrases[index]
  const kind = phrase && phrase.told ? meaningOf(phrases, index) : undefined
  if (!phrase || !kind) return null
  const report = { kind, word: phrase.kind, text: phrase.text, index }
  const before = phrases[phrases[index - 1]?.kind === 'you' ? index - 2 : index - 1]
  if ((phrase.kind !== 'delay' || phrases[index - 1]?.text.endsWith('可能')) && isUncertain(phrases, index))
    return null
  if (/^前(?!台)/.test(phrases[index + 1]?.text ?? '')) return null
  if (before?.kind === 'not')
    return kind === 'outForDelivery' || phrase.kind === 'store' ? { ...report, kind: 'attemptFailed' } : null
  if (before?.kind === 'future' && phrase.kind === 'pickup') return { ...report, kind: 'awaitingPickup' }
  if (phrase.kind === 'cancel' && /^deliver/.test(phrases[index + 1]?.kind ?? '')) return null
  if (phrase.kind === 'send' && before?.kind === 'future' && before.text !== '将')
    return { ...report, kind: 'sorted', word: 'idle' }
  if ((before?.kind === 'future' || before?.text === '前往') && !EVEN_ANNOUNCED.has(phrase.kind)) return null
  return report
}

function meaningOf(phrases: readonly Phrase[], index: number): Happening | undefined {
  const phrase = phrases[index]
  if (!phrase) return undefined
  if (index === 0 && phrase.text === '到') return 'arrived'
  if (phrase.text === '前往' && index <= 1) return 'departed'
  if (phrase.kind !== 'delivering') return HAPPENING_OF[phrase.kind]
  const led = phrases.slice(Math.max(0, index - 4), index)
  if (led.some((each) => each.kind === 'future')) return undefined
  return led.some(({ text }) => /^(?:正在|开始|安排|进行)$/.test(text)) ? 'outForDelivery' : undefined
}

/** "预计…到达", "可能延迟" in the same clause. */
function isUncertain(phrases: readonly Phrase[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 14); at -= 1) {
    const phrase = phrases[at]
    if (!phrase || phrase.kind === 'comma' || phrase.kind === 'stop') return false
    if (phrase.text === '预计' || phrase.text.endsWith('可能')) return true
  }
  return false
}

/** True if the recipient could not be reached or found, and nothing else is wrong. */
function isRecipientsTrouble(scan: Scan): boolean {
  return hasTrouble(scan) && !scan.tokens.some(({ kind }) => kind === 'defect')
}

function hasTrouble({ phrases, tokens }: Scan): boolean {
  return phrases.some(
    ({ kind, told, from, to }) =>
      (told && kind === 'trouble') ||
      (/^(?:group|aside)$/.test(kind) && tokens.slice(from, to).some((token) => token.kind === 'trouble')),
  )
}

function readWithoutReport(scan: Scan, numbers: readonly FoundNumber[]): Happening | null {
  const told = new Set(scan.phrases.filter((phrase) => phrase.told).map(({ kind }) => kind))
  if (told.has('signer')) return 'signed'
  if (/可能|^ ?\[.{0,6}(?:提醒|提示|公告|通知)\]/.test(scan.text.slice(0, 200))) return 'notice'
  if (told.has('trouble') || told.has('defect')) return isRecipientsTrouble(scan) ? 'attemptFailed' : 'held'
  if (told.has('nature')) return 'delayed'
  const known =
    numbers.some(({ kind }) => kind === 'phone') ||
    scan.phrases.some((phrase) => !phrase.told) ||
    told.has('sign')
  return known ? 'notice' : null
}
