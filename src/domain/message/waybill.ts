import type { ContactMatch } from './contactMatch'

const SEPARATOR = String.raw`[ :为是【[(“"「]{0,4}`
const NUMBER = String.raw`(\d{4} \d{4} \d{4}(?: \d{1,4})?|[A-Za-z0-9]{8,32}(?:-\d{1,3}-\d{1,3}-?)?)(?![\w*])`
const CARRIER = String.raw`(?:中国)?(?:邮政|EMS|顺丰|圆通|中通|申通|韵达|极兔|京东|德邦|百世|安能|菜鸟)(?:快递|速运|速递|物流|包裹|快包|小包)?`

/** A number after "单号" or a similar label, but not after one for an order, a work order or a receipt. */
const LABELLED = new RegExp(
  `(^|退回|[^订工保回账货批])(?:单号|运单编号|邮件号|快件号)码?${SEPARATOR}${NUMBER}`,
  'g',
)
/** A number after a word for a parcel or a carrier: "您的快件 73123456789012", "转寄邮政 9876543210123". */
const NAMED = new RegExp(
  `((?:运单|快件|邮件|包裹|快递|转[寄交至给由投发到]? ?${CARRIER})[ ,:]?${SEPARATOR})${NUMBER}`,
  'g',
)
/** Formats that are waybills without a label: SF, YTO, J&T, JD, Deppon, and postal services (UPU S10). */
const SHAPED =
  /(^|[^\w*])((?:SF\d{13}|YT\d{13}|JT\d{13}|JD[A-Z]{0,2}\d{11,13}(?:-\d{1,3}-\d{1,3}-?)?|DPK\d{12}|[A-Z]{2}\d{9}[A-Z]{2}))(?![\w*])/g

/** A number with fewer digits is not a waybill. Without a label it must also be longer than a phone number. */
const MIN_DIGITS = { labelled: 8, named: 12, shaped: 0 }

/** Finds the waybill numbers of a normalized message: its own, or that of a carrier it was handed over to. */
export function findWaybills(plain: string): ContactMatch[] {
  return [
    ...matchWaybills(plain, LABELLED, MIN_DIGITS.labelled),
    ...matchWaybills(plain, NAMED, MIN_DIGITS.named),
    ...matchWaybills(plain, SHAPED, MIN_DIGITS.shaped),
  ]
}

function matchWaybills(plain: string, pattern: RegExp, minDigits: number): ContactMatch[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const text = match[2] ?? ''
    const end = match.index + match[0].length
    const digits = text.replace(/\D/g, '').length
    if (digits < minDigits) return []
    return [{ value: text.replace(/ /g, ''), start: end - text.length, end }]
  })
}
