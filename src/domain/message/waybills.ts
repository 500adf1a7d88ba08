import { kindAt, kindSet } from './lookup'
import { LINKS, skipBack } from './labels'
import type { Candidate } from './numbers'
import { MOBILE } from './phoneNumbers'

/** Formats that are waybills without a label: SF, YTO, J&T, JD, Deppon, and postal services (UPU S10). */
const SHAPED =
  /^(?:SF\d{12,13}|YT\d{13,15}|JT\d{13}|JD[A-Z]{0,3}\d{10,13}(?:-\d{1,3}-\d{1,3}-?)?|DPK\d{12}|[A-Z]{2}\d{9}[A-Z]{2}|7[3-9]\d{12})$/
const WAYBILL = /^[A-Za-z]{0,5}\d[A-Za-z0-9]{7,31}$/
const MIN_DIGITS = { labelled: 8, named: 10 }
const CARRIER = kindSet(...LINKS, 'brand', 'parcel')
/** Behind these a carrier's name and a number are the parcel's: "已转邮政 9876543210123". */
const GIVEN_AWAY = kindSet('handOver', 'redirect', 'stop', 'comma', 'number')

/** True for a waybill number written in full: the parcel's own, or that of a carrier it was handed over to. */
export function isWaybill({ tokens, from, value, groups, label }: Candidate): boolean {
  if (groups.slice(0, -1).some((length) => length !== 4)) return false
  if (SHAPED.test(value)) return true
  if (!WAYBILL.test(value)) return false
  const digits = value.replace(/\D/g, '').length
  if (label?.kind === 'waybill') return digits >= MIN_DIGITS.labelled
  const given = label?.kind === 'brand' && GIVEN_AWAY.has(kindAt(tokens, skipBack(tokens, from, CARRIER)))
  return (label?.kind === 'parcel' || given) && digits >= MIN_DIGITS.named && !MOBILE.test(value)
}
