import type { ContactMatch } from './contactMatch'

/** What may stand before a number: no letter, digit or mask, and no hyphen that ties it to a longer number. */
const BEFORE = String.raw`(^-?|[^\w*+-]-?)`
const AFTER = String.raw`(?![\w*]|[-.]\d)`
const CHINA = String.raw`(?:\(?(?:\+|00)86\)?[ -]?|86[ -])?`
const EXTENSION = String.raw`(?: ?(?:转分机|转|分机|-|ext\.?) ?:? ?(\d{1,6})| ?\((?:转|分机) ?(\d{1,6})\))?`

const MOBILE = String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`
const TOLL_FREE = String.raw`[48]00(?:[ -]?\d{3}[ -]?\d{4}|[ -]?\d{4}[ -]?\d{3}|\d[ -]\d{3}[ -]\d{3})`
const AREA = String.raw`0(?:10|2\d|[3-9]\d{2})`
const LANDLINE = String.raw`(?:\(${AREA}\)[ -]?|${AREA}[ -])\d{3,4}[ -]?\d{4}`
/** National service numbers, and those of the post: 11183 and 11185, and 12305 for complaints. */
const NATIONAL_SERVICE = '(?:95\\d{3,4}|1118[35]|12305)'
const LOCAL_SERVICE = '96\\d{3,4}'
/** Written together it could as well be an old SF waybill, which began with the area code. */
const LANDLINE_IN_ONE = String.raw`${AREA}\d{7,8}`

const SURE_SHAPES = [MOBILE, TOLL_FREE, LANDLINE, NATIONAL_SERVICE].map(phonePattern)
const SHAPES_AFTER_A_WORD = [LANDLINE_IN_ONE, LOCAL_SERVICE].map(phonePattern)

const CALLING_WORD = /(?:电话|热线|客服|致电|拨打|来电|联系|咨询|投诉|手机|座机)[^\d,。;]{0,8}$/
const OTHER_NUMBER =
  /(?:(?:[单编工尾批箱柜格账卡证证件]号|[^号]码)(?:码|后四位)?|邮编|传真|订单)[ :为是【[("“]{0,4}$|\+\d{1,3}[ -]?\(?$|\d\.$/
const AMOUNT = /^ ?(?:元|件|票|个|单|克|千克|公斤|公里|米|吨|位|次|年|月|日|分|小时)/
const LONGEST_LABEL = 16

/** The telephone numbers of a message in plain text; one that is masked, or tied to a longer number, is none. */
export function findPhones(plain: string): ContactMatch[] {
  return [
    ...SURE_SHAPES.flatMap((shape) => matchPhones(plain, shape)),
    ...SHAPES_AFTER_A_WORD.flatMap((shape) => matchPhones(plain, shape)).filter(({ start }) =>
      CALLING_WORD.test(plain.slice(Math.max(0, start - LONGEST_LABEL), start)),
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
    if (OTHER_NUMBER.test(plain.slice(Math.max(0, start - LONGEST_LABEL), start))) return []
    if (AMOUNT.test(plain.slice(end, end + 4))) return []
    const value = number.replace(/\D/g, '')
    return [extension === undefined ? { value, start, end } : { value, extension, start, end }]
  })
}
