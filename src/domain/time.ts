import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** How one language writes moments. Patterns are dayjs format strings. */
export interface TimeWords {
  today: string
  yesterday: string
  /** Sunday first. */
  weekdays: readonly [string, string, string, string, string, string, string]
  date: string
  dateWithYear: string
  justNow: string
  minutesAgo: (count: number) => string
  hoursAgo: (count: number) => string
  daysAgo: (count: number) => string
}

export interface DayTitle {
  /** What stands out: today, yesterday, a weekday of the past week, or the date. */
  name: string
  /** What completes it: the date, the weekday, or both. */
  detail: string
}

/** The hour and minute in China, "09:12". */
export function writeClock(atSeconds: number): string {
  return inChina(atSeconds).format('HH:mm')
}

/** The same text for two moments of the same day in China, and only for those. */
export function dayKey(atSeconds: number): string {
  return inChina(atSeconds).format('YYYY-MM-DD')
}

/** How the day of a moment is headed, seen from `nowSeconds`. */
export function writeDay(atSeconds: number, nowSeconds: number, words: TimeWords): DayTitle {
  const at = inChina(atSeconds)
  const days = wholeDaysBetween(at, inChina(nowSeconds))
  const weekday = words.weekdays[at.day()]
  const date = writeDate(atSeconds, nowSeconds, words)
  if (days === 0) return { name: words.today, detail: `${date} ${weekday}` }
  if (days === 1) return { name: words.yesterday, detail: `${date} ${weekday}` }
  if (days > 1 && days < 7) return { name: weekday, detail: date }
  return { name: date, detail: weekday }
}

/** The clock time, with the day where that is not today: "09:12", "周六 11:40". */
export function writeClockAndDay(atSeconds: number, nowSeconds: number, words: TimeWords): string {
  const clock = writeClock(atSeconds)
  const today = dayKey(atSeconds) === dayKey(nowSeconds)
  return today ? clock : `${writeDay(atSeconds, nowSeconds, words).name} ${clock}`
}

/** Date and clock time in full, for reading aloud: "2018年8月1日 05:33", the year left out where it is this one. */
export function writeMoment(atSeconds: number, nowSeconds: number, words: TimeWords): string {
  return `${writeDate(atSeconds, nowSeconds, words)} ${writeClock(atSeconds)}`
}

/** How long ago, in the largest whole unit; a moment still to come counts as just now. */
export function writeAgo(atSeconds: number, nowSeconds: number, words: TimeWords): string {
  const minutes = Math.floor((nowSeconds - atSeconds) / 60)
  if (minutes < 1) return words.justNow
  if (minutes < 60) return words.minutesAgo(minutes)
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return words.hoursAgo(hours)
  return words.daysAgo(Math.floor(hours / 24))
}

function writeDate(atSeconds: number, nowSeconds: number, words: TimeWords): string {
  const at = inChina(atSeconds)
  return at.format(at.year() === inChina(nowSeconds).year() ? words.date : words.dateWithYear)
}

/**
 * Carriers work by China time, which has one offset and no summer time. The shifted moment is read as UTC, so that
 * neither the phone's zone nor Intl (missing on Android WeChat) has a say.
 */
function inChina(atSeconds: number): Dayjs {
  return dayjs.utc((atSeconds + 8 * 3600) * 1000)
}

function wholeDaysBetween(earlier: Dayjs, later: Dayjs): number {
  return later.startOf('day').diff(earlier.startOf('day'), 'day')
}
