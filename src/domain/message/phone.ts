import type { ContactMatch } from './contactMatch'

/** The character before a number: not a letter, digit or mask, nor a hyphen that joins it to a longer number. */
const BEFORE = String.raw`(^-?|[^\w*+-]-?)`
const AFTER = String.raw`(?![\w*]|[-.]\d)`
const CHINA = String.raw`(?:\(?(?:\+|00)86\)?[ -]?|86[ -])?`
const EXTENSION = String.raw`(?: ?(?:转分机|转|分机|-|ext\.?) ?:? ?(\d{1,6})| ?\((?:转|分机) ?(\d{1,6})\))?`

const MOBILE = String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`
const TOLL_FREE = String.raw`[48]00(?:[ -]?\d{3}[ -]?\d{4}|[ -]?\d{4}[ -]?\d{3}|\d[ -]\d{3}[ -]\d{3})`
const AREA = String.raw`0(?:10|2\d|[3-9]\d{2})`
const LANDLINE = String.raw`(?:\(${AREA}\)[ -]?|${AREA}[ -])\d{3,4}[ -]?\d{4}`
/** National service numbers: 95xxx, the post's 11183 and 11185, and 12305 for complaints. */
const NATIONAL_SERVICE = '(?:95\\d{3,4}|1118[35]|12305)'
const LOCAL_SERVICE = '96\\d{3,4}'
/** A landline without a separator; old SF waybills, which began with an area code, look the same. */
const LANDLINE_IN_ONE = String.raw`${AREA}\d{7,8}`

const SURE_SHAPES = [MOBILE, TOLL_FREE, LANDLINE, NATIONAL_SERVICE].map(phonePattern)
/** Shapes that are phones only after a word for calling. */
const SHAPES_AFTER_CALLING_WORD = [LANDLINE_IN_ONE, LOCAL_SERVICE].map(phonePattern)

/** A word for calling shortly before the number. */
const CALLING_WORD = /(?:电话|热线|客服|致电|拨打|来电|联系|咨询|投诉|手机|座机)[^\d,。;]{0,8}$/
/** A label before the number that makes it another kind of number. */
const OTHER_NUMBER =
  /(?:(?:[单编工尾批箱柜格账卡证证件]号|[^号]码)(?:码|后四位)?|邮编|传真|订单)[ :为是【[("“]{0,4}$|\+\d{1,3}[ -]?\(?$|\d\.$/
/** A unit after the number that makes it an amount. */
const AMOUNT = /^ ?(?:元|件|票|个|单|克|千克|公斤|公里|米|吨|位|次|年|月|日|分|小时)/
/** How many characters before a number are searched for a label. */
const MAX_LABEL_LENGTH = 16

/** Finds the phone numbers of a normalized message. Masked numbers and parts of longer numbers are left out. */
export function findPhones(plain: string): ContactMatch[] {
  return [
    ...SURE_SHAPES.flatMap((shape) => matchPhones(plain, shape)),
    ...SHAPES_AFTER_CALLING_WORD.flatMap((shape) => matchPhones(plain, shape)).filter(({ start }) =>
      CALLING_WORD.test(plain.slice(Math.max(0, start - MAX_LABEL_LENGTH), start)),
    ),
  ]
}

function phonePattern(shape: string): RegExp {
  return new RegExp(`${BEFORE}(${CHINA}(${shape})${EXTENSION})${AFTER}`, 'g')
}

function matchPhones(plain: string, shape: RegExp): ContactMatch[] {
  return [...plain.matchAll(shape)].flatMap((match) => {
    const [, before = '', text = '', number = '', extension = match[5]] = match
    const start = match.index + before.length
    const end = start + text.length
    if (OTHER_NUMBER.test(plain.slice(Math.max(0, start - MAX_LABEL_LENGTH), start))) return []
    if (AMOUNT.test(plain.slice(end, end + 4))) return []
    const value = number.replace(/\D/g, '')
    return [extension === undefined ? { value, start, end } : { value, extension, start, end }]
  })
}
