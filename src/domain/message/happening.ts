import { readReturn, isTakenBack } from './comingBack'
import type { Happening } from './messageReading'
import type { FoundNumber } from './numbers'
import type { Scan } from './phrases'
import { findReports, type Report } from './reports'
import { isWaiting } from './waiting'

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
  if (
    has('cancelled') &&
    (!reports.some(({ word }) => word === 'goBack') || /货款|退款|款项/.test(scan.text))
  )
    return 'cancelled'
  if (has('pickupFailed')) return 'pickupFailed'
  if (/通知.{0,8}(?:取件|揽件|揽收)/.test(scan.text.slice(0, 200))) return 'awaitingPickup'
  const back = readReturn(scan, reports)
  if (back) return back
  if (isTakenBack(scan, reports)) return 'takenBack'
  if (isKeptBack(scan, reports, numbers)) return 'held'
  if (isWaiting(scan, reports, numbers, places.waitingAt !== null)) return 'waiting'
  if (has('refused')) return 'refused'
  if (
    has('delayed') &&
    lastOf('attemptFailed') < lastOf('delayed') &&
    has('attemptFailed') &&
    !scan.text.includes('改约')
  )
    return 'delayed'
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

/** Put into storage for another delivery or because something is wrong, not for the customer to collect. */
function isKeptBack(
  { text, phrases }: Scan,
  reports: readonly Report[],
  numbers: readonly FoundNumber[],
): boolean {
  if (!reports.some(({ word }) => word === 'store') || numbers.some(({ kind }) => kind === 'code'))
    return false
  if (/再派|再次派|再配|安排派送/.test(text)) return true
  return phrases.some(
    ({ kind, told }) => told && /^(?:reason|hold|nature|collect)$/.test(kind) && kind !== 'collect',
  )
}

function readLast(
  scan: Scan,
  reports: readonly Report[],
  places: { waitingAt: unknown; hub: unknown },
): Happening | null {
  const arrived = reports.some(({ kind }) => kind === 'arrived')
  const moves = reports.filter(({ word, text }) => word !== 'idle' && !(arrived && text.includes('安排')))
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
