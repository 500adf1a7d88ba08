import type { Report } from './reports'
import type { FoundNumber } from './numbers'
import type { Scan } from './phrases'

const COLLECTED = /凭取[货件]码.{0,20}签收|未能?存入|取件成功/
const STATION_IN_FRONT = /^ ?\[?(?:代收点|代理点|自提柜|快递柜)\]/

/** True if the parcel waits to be collected: a code, a request to collect it, or a place where it was stored. */
export function isWaiting(
  scan: Scan,
  reports: readonly Report[],
  numbers: readonly FoundNumber[],
  place: boolean,
): boolean {
  const { phrases, text } = scan
  if (reports.some(({ word }) => word === 'takeOut' || word === 'fail') || COLLECTED.test(text)) return false
  if (numbers.some(({ kind }) => kind === 'code')) return true
  const signed = reports.some(({ word }) => word === 'sign')
  if (!signed && phrases.some(({ kind, text: word }) => kind === 'code' && /^[取提自]/.test(word)))
    return true
  if (
    STATION_IN_FRONT.test(text) &&
    reports.some(({ word, text: verb }) => word === 'signFor' && verb === '代收')
  )
    return true
  if (phrases.some(({ kind, text: word }) => kind === 'address' && /^(?:取件|自提)/.test(word))) return true
  if (asksToCollect(scan) && (!signed || /请.{0,12}[取领]/.test(text))) return true
  const last = reports[reports.length - 1]
  if (signed || last?.kind === 'sorted') return false
  if (reports.some(({ word }) => word === 'store') && (place || /柜|店/.test(text))) return true
  return (
    place && last?.kind === 'arrived' && /驿站|代收点|自提|快递柜|丰巢|智能柜|超市|门店|便利店/.test(text)
  )
}

function asksToCollect({ phrases, text }: Scan): boolean {
  if (/优惠|券|红包|链接/.test(text)) return false
  return phrases.some(({ kind, told }, index) => {
    if (kind === 'takeOut') return !told
    if (kind !== 'collect') return false
    const before = phrases.slice(Math.max(0, index - 8), index)
    return (
      !told ||
      before.length === 0 ||
      before.some((phrase) => /^(?:show|future|to|on|you)$/.test(phrase.kind)) ||
      before[before.length - 1]?.kind === 'comma' ||
      before[before.length - 1]?.text.endsWith('要求')
    )
  })
}

/** True if it was stored for another delivery or because something is wrong, not for the customer to collect. */
export function isKeptBack(
  { text, phrases }: Scan,
  reports: readonly Report[],
  numbers: readonly FoundNumber[],
): boolean {
  const stored = reports.some(({ word }) => word === 'store')
  if (!stored || numbers.some(({ kind }) => kind === 'code')) return false
  if (/再派|再次派|再配|安排派送/.test(text)) return true
  return phrases.some(({ kind, told }) => told && (kind === 'reason' || kind === 'hold' || kind === 'nature'))
}
