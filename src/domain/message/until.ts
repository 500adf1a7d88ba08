import type { UntilPart } from './messageReading'
import { sliceOf, type Scan } from './phrases'

const DAY = '今天|今日|今晚|当天|当日|明天|明日|明晚|次日|后天|本周[一二三四五六日天]|周[一二三四五六日天]'
const CLOCK = String.raw`(?:(?:上午|下午|晚上|晚|中午)? ?\d{1,2}(?:(?::\d{2}){1,2}|[点时](?:\d{1,2}分|半)?))`
export const DATE = String.raw`(?:(?:20\d{2} ?[年/-] ?)?\d{1,2} ?[月/-] ?\d{1,2} ?[日号]?)`
export const MOMENT = `(?:(?:${DATE}|${DAY}) ?${CLOCK}|${DATE}|${CLOCK}|${DAY})`
const LENGTH = '(?:\\d{1,3}|[一二两三四五七]) ?(?:个?(?:工作|营业)?[天日]|个?小时)'
/** A moment before which it must be collected, a length of time within which, or until which it is kept or late. */
const UNTIL: readonly RegExp[] = [
  new RegExp(`(${MOMENT}|\\d{1,2}\\.\\d{1,2}) ?(?:之?前|以前|前)(?!台)`),
  new RegExp(`((?:${DAY})内)`),
  /(当[日天]|今[日天])(?=[取领])/,
  new RegExp(`至 ?(${MOMENT})(?=再|后再|派|取|领|$|[,.;])`),
  new RegExp(
    `(?:改约至|改为|延迟至|保管至|保留至|存放至|截止到?|截至|延误至|推迟至|延至|有效期至|预计恢复时间为?|期限至|until|最晚|过期时间) ?:? ?(${MOMENT})`,
  ),
  new RegExp(`(?:免费|仅)?(?:存放期|保管期?|保留期|限时|免费存放?)(?:为|时间|期?限)?:? ?(${LENGTH})`),
  new RegExp(`(${LENGTH}(?:之?内|以内))[^,.;]{0,10}[取领提]`),
  new RegExp(`将于 ?(${MOMENT}) ?超时`),
  new RegExp(`预计 ?(${MOMENT}) ?(?=发|恢复|到|送|派)`),
  new RegExp(`(${LENGTH}之?内)[^,.;]{0,4}(?:免费|保管)`),
  new RegExp(`(?:取件码|提货码)?(${LENGTH}(?:之?内)?)有效`),
]
const DAYS_LATER: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 次: 1, 后: 2 }
const NUMBERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 七: 7 }

/** Until when a parcel is kept, must be collected, or a delay lasts; null if the message names no such time. */
export function readUntil(scan: Scan): UntilPart | null {
  const window = scan.text.slice(0, 2000)
  for (const pattern of UNTIL) {
    const match = pattern.exec(window)
    const text = match?.[1]
    if (!match || !text) continue
    const start = match.index + match[0].indexOf(text)
    return { ...sliceOf(scan.message, scan.at, start, start + text.length), ...readMoment(text) }
  }
  return null
}

/** The moment or the length of time that a text names. */
export function readMoment(
  text: string,
): Pick<UntilPart, 'withinHours' | 'daysLater' | 'month' | 'day' | 'minutes'> {
  const length = /^(\d{1,3}|[一二两三四五七]) ?(个?小时)?/.exec(text)
  if (length?.[1] && /[天日]|小时/.test(text) && !/月/.test(text)) {
    const count = NUMBERS[length[1]] ?? Number(length[1])
    return {
      withinHours: length[2] ? count : count * 24,
      daysLater: null,
      month: null,
      day: null,
      minutes: null,
    }
  }
  const date = /^(?:20\d{2} ?[年/-] ?)?(\d{1,2}) ?[月/-] ?(\d{1,2})/.exec(text)
  const daysLater = DAYS_LATER[text.charAt(0)] ?? null
  return {
    withinHours: null,
    daysLater,
    month: date ? Number(date[1]) : null,
    day: date ? Number(date[2]) : null,
    minutes: readMinutes(text),
  }
}

function readMinutes(text: string): number | null {
  const match = /(上午|下午|晚上|晚|中午)? ?(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分|(半))?)/.exec(text)
  if (!match) return null
  const hour = Number(match[2])
  const late = (match[1] !== undefined && match[1] !== '上午') || /今晚|明晚/.test(text)
  const minutes = match[5] ? 30 : Number(match[3] ?? match[4] ?? 0)
  return hour > 24 || minutes > 59 ? null : (late && hour < 12 ? hour + 12 : hour) * 60 + minutes
}

const DELIVER = '(?:派送|派件|投递|配送|送货|再派|再送|再投)'
const TOMORROW = new RegExp(`(明[天日早]|次日|翌日|第二天|隔[天日]|后天)([^,.;]{0,10}?)${DELIVER}`)
/** "今日派送不成功" reports today's failure, so today counts only with a word for another attempt. */
const TODAY = new RegExp(
  `(?:今[天日晚]|当[天日])([^,.;]{0,8}?)(?:(?:再|重新|二次|继续|另行|安排)[^,.;]{0,4}${DELIVER}|再[派送投])`,
)
const NEGATION = /[不未无没停已]/

/** The day of the next delivery attempt, in days after the message's own; null if none is announced. */
export function readNextAttempt(scan: Scan): number | null {
  const window = scan.text.slice(0, 2000)
  const tomorrow = TOMORROW.exec(window)
  if (tomorrow && !NEGATION.test(tomorrow[2] ?? '')) return tomorrow[1] === '后天' ? 2 : 1
  const today = TODAY.exec(window)
  if (today && !NEGATION.test(today[1] ?? '')) return 0
  return null
}
