import type { TimeTranslations } from '../src/domain/time'
import type { Translations } from '../src/locales/translations'
import { zhCN } from '../src/locales/zh-CN'

/** Three forms of a plural, as in Russian: 1 and 21, 2 to 4, all others. */
function counted(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10]
  if (ones === 1 && tens !== 11) return `${count} ${one}`
  return `${count} ${ones > 1 && ones < 5 && (tens < 12 || tens > 14) ? few : many}`
}

const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The clock comes before the day and the year before the month; a month has a name of its own. */
const time: TimeTranslations = {
  unknown: 'whenever',
  today: 'thisday',
  yesterday: 'lastday',
  tomorrow: 'nextday',
  weekdays: ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'],
  date: ({ month, day }) => `${MONTHS[month - 1]}.${day}`,
  dateWithYear: ({ year, month, day }) => `${year}.${MONTHS[month - 1]}.${day}`,
  dateWithYearShort: ({ year }) => `y${year}`,
  dateAndWeekday: (date, weekday) => `${weekday}/${date}`,
  dateAndClock: (date, clock) => `${clock} of ${date}`,
  dayAndClock: (day, clock) => `${clock}-${day}`,
  justNow: 'thismoment',
  minutesAgo: (count) => `before ${counted(count, 'mi', 'mis', 'mim')}`,
  hoursAgo: (count) => `before ${counted(count, 'ho', 'hos', 'hom')}`,
  daysAgo: (count) => `before ${counted(count, 'da', 'das', 'dam')}`,
  yearsAgo: (count) => `before ${counted(count, 'ye', 'yes', 'yem')}`,
  underAMinute: 'nomoment',
  minutes: (count) => counted(count, 'mi', 'mis', 'mim'),
  hours: (count) => counted(count, 'ho', 'hos', 'hom'),
  days: (count) => counted(count, 'da', 'das', 'dam'),
  duration: (units) => [...units].reverse().join(' on '),
}

/**
 * A fourth language, which does not exist: each of its texts is written as ⟦…⟧, and its times have another order and more
 * plurals than the languages of the pages. A text outside such brackets is either data or was written into a component.
 */
export const madeUp: Translations = inBrackets({ ...zhCN, time })

/** A catalogue or a part of it, with brackets around each string. */
function inBrackets<Part>(part: Part): Part {
  return write(part) as Part
}

function write(part: unknown): unknown {
  if (typeof part === 'string') return `⟦${part}⟧`
  if (typeof part === 'function') {
    const sentence = part as (...given: unknown[]) => unknown
    return (...given: unknown[]) => write(sentence(...given))
  }
  if (Array.isArray(part)) return part.map(write)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, write(value)]))
}
