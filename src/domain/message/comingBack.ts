import { kindAt, textAt } from './lookup'
import type { Report } from './reports'
import type { Happening } from './messageReading'
import type { Scan } from './phrases'

/** Where a parcel is back with its sender. */
const SENDERS_PLACE = /退货|商家|卖家|寄件|发件|供货/

/** "超72小时未取，已退回网点": back at the branch, not with the sender. */
const BACK_AT_BRANCH = /(?:超|[逾过]期).{0,8}未取.{0,6}退回.{0,4}(?:网点|站点|营业部|驿站)/

/** A parcel on its way back, or back with the sender. The sender's wish to have it back is no return yet. */
export function readReturn({ phrases, text }: Scan, reports: readonly Report[]): Happening | null {
  const back =
    reports.find(({ word }) => word === 'goBack') ?? reports.find(({ word }) => word === 'intercept')
  if (!back || (back.word === 'intercept' && reports.some(({ word }) => word === 'redirect'))) return null
  if (BACK_AT_BRANCH.test(text) || /原因|要求/.test(textAt(phrases, back.index - 1))) return null
  if (
    reports.some(({ word }) => word === 'sign' || word === 'signFor') ||
    phrases.some(({ kind, told }) => told && kind === 'signer')
  )
    return 'returned'
  const done =
    textAt(phrases, back.index - 1).endsWith('已') &&
    /[退送]回|退还/.test(back.text) &&
    !/正在|申请|将/.test(text)
  const next = kindAt(phrases, back.index + 1)
  const to = next === 'to' ? textAt(phrases, back.index + 2) : ''
  if ((done && SENDERS_PLACE.test(to)) || textAt(phrases, back.index + 1) === '成功') return 'returned'
  return done && (next === 'none' || next === 'sender' || next === 'comma' || next === 'stop')
    ? 'returned'
    : 'returning'
}

/** True if the courier, not the customer, took it out of the locker or station. */
export function isTakenBack({ phrases, text }: Scan, reports: readonly Report[]): boolean {
  if (BACK_AT_BRANCH.test(text)) return true
  if (!reports.some(({ word }) => word === 'takeOut') || reports[0]?.word === 'sign') return false
  if (/重新派送|再次派送|逾期|超时|未取/.test(text)) return true
  const byCourier = phrases.some(
    ({ kind, told }, index) => told && kind === 'courier' && kindAt(phrases, index + 1) !== 'link',
  )
  return byCourier && /取回|再次|由|被|已取走|送货上门|派送|派件/.test(text)
}
