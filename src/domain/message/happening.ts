import { isTakenBack, readReturn } from './comingBack'
import type { Happening } from './messageReading'
import type { FoundNumber } from './numbers'
import type { Scan } from './phrases'
import { findReports, type Report } from './reports'
import { hasTrouble, isRecipientsTrouble, readSetback } from './setbacks'
import { isKeptBack, isWaiting } from './waiting'
import type { Places } from './places'

/** Reports after which "the recipient was not there" means a failed delivery. */
const BEFORE_FAILURE: ReadonlySet<Happening> = new Set([
  'arrived',
  'waiting',
  'sorted',
  'outForDelivery',
] as const)
/** The start of a message that is not about the way of the parcel. */
const NOT_ABOUT_THE_PARCEL = /^.{0,40}短信.{0,4}(?:未|失败)/
const GENERAL_NOTICE = /^ ?\[.{0,6}(?:提醒|提示|公告|通知)\]|可能/
const COURIER_CALLED = /通知.{0,8}(?:取件|揽件|揽收)/
/** How much of a message the patterns above look at. */
const START = 200

/** What a message reports: of several things the last one, but a worse word outranks a move. Null if no word is known. */
export function readHappening(scan: Scan, numbers: readonly FoundNumber[], places: Places): Happening | null {
  const reports = findReports(scan)
  const start = scan.text.slice(0, START)
  if (NOT_ABOUT_THE_PARCEL.test(start)) return 'notice'
  const end = readEnd(scan, reports)
  if (end) return end
  if (COURIER_CALLED.test(start)) return 'awaitingPickup'
  const back = readReturn(scan, reports)
  if (back) return back
  if (isTakenBack(scan, reports)) return 'takenBack'
  if (isKeptBack(scan, reports, numbers)) return 'held'
  if (isWaiting(scan, reports, numbers, places.waitingAt !== null)) return 'waiting'
  return readSetback(scan, reports) ?? readLast(scan, reports, places) ?? readWithoutReport(scan, numbers)
}

/** A report that outranks all others of the message: lost, destroyed, cancelled, or not picked up. */
function readEnd({ text }: Scan, reports: readonly Report[]): Happening | null {
  const has = (kind: Happening): boolean => reports.some((report) => report.kind === kind)
  if (has('lost')) return 'lost'
  if (has('destroyed')) return 'destroyed'
  // Money that goes back with a cancelled order is no parcel on its way back.
  const goesBack = reports.some(({ word }) => word === 'goBack') && !/货款|退款|款项/.test(text)
  if (has('cancelled') && !goesBack) return 'cancelled'
  return has('pickupFailed') ? 'pickupFailed' : null
}

function readLast(scan: Scan, reports: readonly Report[], places: Places): Happening | null {
  const arrived = reports.some(({ kind }) => kind === 'arrived')
  const moves = reports.filter(({ word, text }) => word !== 'idle' && !(arrived && text.includes('安排')))
  const newest = moves[moves.length - 1] ?? reports[reports.length - 1]
  if (!newest) return null
  const { kind, word, text } = newest
  if (kind === 'customs' && reports.some((report) => report.kind === 'handedOver')) return 'handedOver'
  if (BEFORE_FAILURE.has(kind) && hasTrouble(scan)) return 'attemptFailed'
  const defect = scan.phrases.some((phrase) => phrase.told && phrase.kind === 'defect')
  if (defect && (kind === 'arrived' || kind === 'sorted')) return 'held'
  if (kind === 'sorted' && isInShop(text, reports, places)) return 'accepted'
  if (word !== 'store' || kind === 'signed') return kind
  if (places.waitingAt || places.hub || /[至在于到]$/.test(text)) return 'arrived'
  // "快件已暂存", "快件已放入": it is not with the customer yet.
  if (/存$|保管/.test(text)) return 'held'
  return /^[放投存]/.test(text) ? 'waiting' : 'signed'
}

/** "拣货完毕，等待打包", "已打包": still with the shop, if no place is named. */
function isInShop(verb: string, reports: readonly Report[], { at, subject }: Places): boolean {
  if (at || subject) return false
  return /^(?:打包|分配|拣货)$/.test(verb) || reports.some(({ kind }) => kind === 'accepted')
}

function readWithoutReport(scan: Scan, numbers: readonly FoundNumber[]): Happening | null {
  const { phrases, text } = scan
  const told = new Set(phrases.filter((phrase) => phrase.told).map(({ kind }) => kind))
  if (told.has('signer')) return 'signed'
  if (GENERAL_NOTICE.test(text.slice(0, START))) return 'notice'
  if (told.has('trouble') || told.has('defect')) return isRecipientsTrouble(scan) ? 'attemptFailed' : 'held'
  if (told.has('nature')) return 'delayed'
  const advises = phrases.some((phrase) => !phrase.told || phrase.text === '预计') || told.has('sign')
  return advises || numbers.some(({ kind }) => kind === 'phone') ? 'notice' : null
}
