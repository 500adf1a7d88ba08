import { kindAt, kindSet, textAt } from './lookup'
import { CITY, ORGANISATION, isGeneral, isSender } from './placeNames'
import { isPerson } from './courier'
import type { Range, Scan } from './phrases'

/** A state or a kind of place in the brackets at the front, which names no place. */
const STATE =
  /^(?:代收点|代理点|自提柜|自提点|快递柜|代投点|取件|运输|运输中|在途|.*(?:电商|信息|系统)|入柜|待取件|异常|.{0,6}(?:通知|提醒|提示|公告))$/
const NOT_A_PLACE = kindSet(
  'sign',
  'deliver',
  'delivering',
  'advice',
  'fail',
  'pickup',
  'goBack',
  'hold',
  'trouble',
  'refuse',
  'collect',
)

/** The city and the branch at the front of a message. */
export function readLead(scan: Scan): { city: Range | null; subject: Range | null } {
  const { phrases } = scan
  let city: Range | null = null
  let subject: Range | null = null
  let index = 0
  for (; kindAt(phrases, index) === 'group' || kindAt(phrases, index) === 'aside'; index += 1) {
    const phrase = phrases[index]
    const next = phrases[index + 1]
    if (!phrase || !next || phrase.kind === 'aside' || !isPlace(scan, index)) continue
    if (CITY.test(phrase.text) && next.kind !== 'of') city ??= phrase
    else subject = phrase
  }
  return { city, subject: subject ?? readBare(scan, index) }
}

function isPlace(scan: Scan, index: number): boolean {
  const phrase = scan.phrases[index]
  if (!phrase || phrase.text.length > 40 || STATE.test(phrase.text) || isSender(scan, index)) return false
  return (
    !phrase.text.endsWith('/') &&
    !scan.tokens.slice(phrase.from, phrase.to).some(({ kind }) => NOT_A_PLACE.has(kind))
  )
}

/** "北京主城区公司朝阳区金榆路服务部[010-…] 快递员 …", "安徽利辛公司-城南吴某祖-已收件", "北京市朝阳安华桥的柯某远…". */
function readBare(scan: Scan, start: number): Range | null {
  const { phrases } = scan
  if (textAt(phrases, start) === '驿站') return phrases[start] ?? null
  const index = kindAt(phrases, start) === 'name' && isSender(scan, start) ? start + 1 : start
  const phrase = phrases[index]
  const next = phrases[index + 1]
  if (phrase?.kind !== 'name' || !next || isSender(scan, index) || isGeneral(phrase.text)) return null
  if (next.kind === 'courier' && phrase.text.length > 1) return phrase
  const owns = next.kind === 'of' || (next.kind === 'aside' && kindAt(phrases, index + 2) === 'of')
  const rest = phrases.slice(index + 2, index + 7)
  if (owns && rest.some(({ kind }) => kind === 'courier')) return phrase
  const [, , person] = phrases.slice(index)
  if (next.kind === 'of' && phrase.text.length > 3 && person?.kind === 'name' && isPerson(person.text))
    return phrase
  return ORGANISATION.test(phrase.text) &&
    phrase.text.length > 3 &&
    next.kind !== 'comma' &&
    next.kind !== 'stop'
    ? phrase
    : null
}
