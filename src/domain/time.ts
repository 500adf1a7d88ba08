import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { TimeZone } from './timeZone'

dayjs.extend(utc)

/** What it takes to write a time: the current time (Unix seconds), a time zone and a language. */
export interface TimeView {
  nowSeconds: number
  zone: TimeZone
  translations: TimeTranslations
}

/** A day of the calendar. */
export interface CalendarDate {
  year: number
  /** 1 is January. */
  month: number
  day: number
}

/** How one language writes times and durations: its words, their plurals and their order. */
export interface TimeTranslations {
  /** Stands for an invalid time. */
  unknown: string
  today: string
  yesterday: string
  tomorrow: string
  /** Sunday first. */
  weekdays: readonly [string, string, string, string, string, string, string]
  date: (date: CalendarDate) => string
  dateWithYear: (date: CalendarDate) => string
  /** A date of another year in little space: "2018.8.1". */
  dateWithYearShort: (date: CalendarDate) => string
  dateAndWeekday: (date: string, weekday: string) => string
  dateAndClock: (date: string, clock: string) => string
  /** The name of a day or its date, and the clock time, in little space: "周六 11:40". */
  dayAndClock: (day: string, clock: string) => string
  justNow: string
  minutesAgo: (count: number) => string
  hoursAgo: (count: number) => string
  daysAgo: (count: number) => string
  yearsAgo: (count: number) => string
  underAMinute: string
  minutes: (count: number) => string
  hours: (count: number) => string
  days: (count: number) => string
  /** The units of one duration, the largest first: "1 天" and "21 小时". */
  duration: (units: readonly string[]) => string
}

export interface DayTitle {
  /** The prominent part: today, yesterday, a weekday of the past week, or the date. */
  name: string
  /** The rest: the date, the weekday or both; empty for an invalid time. */
  detail: string
}

/** Unix seconds at the start of the year 10000. Valid times lie between 1970 and this. */
const YEAR_10000_SECONDS = 253_402_300_800

/** Hour and minute: "09:12". */
export function formatClock(atSeconds: number, { zone, translations }: TimeView): string {
  return isValidTime(atSeconds) ? inZone(atSeconds, zone).format('HH:mm') : translations.unknown
}

/** A key for the calendar day, "2026-11-23": equal for two times of the same day; empty for an invalid time. */
export function dayKey(atSeconds: number, zone: TimeZone): string {
  return isValidTime(atSeconds) ? inZone(atSeconds, zone).format('YYYY-MM-DD') : ''
}

/** The heading for a calendar day. Days in the future show their date, not a name. */
export function formatDay(atSeconds: number, view: TimeView): DayTitle {
  const { zone, translations } = view
  if (!isValidTime(atSeconds)) return { name: translations.unknown, detail: '' }
  const at = inZone(atSeconds, zone)
  const days = calendarDaysBetween(at, inZone(view.nowSeconds, zone))
  const weekday = translations.weekdays[at.day()]
  const date = formatDate(at, view)
  if (days === 0) return { name: translations.today, detail: translations.dateAndWeekday(date, weekday) }
  if (days === 1) return { name: translations.yesterday, detail: translations.dateAndWeekday(date, weekday) }
  if (days > 1 && days < 7) return { name: weekday, detail: date }
  return { name: date, detail: weekday }
}

/** The clock time, after the name of the day unless it is today: "09:12", "周六 11:40". */
export function formatClockAndDay(atSeconds: number, view: TimeView): string {
  const clock = formatClock(atSeconds, view)
  const day = dayKey(atSeconds, view.zone)
  if (day === '' || day === dayKey(view.nowSeconds, view.zone)) return clock
  return view.translations.dayAndClock(formatDay(atSeconds, view).name, clock)
}

/** Date and clock time for reading aloud: "2018年8月1日 05:33". The current year is left out. */
export function formatDateTime(atSeconds: number, view: TimeView): string {
  if (!isValidTime(atSeconds)) return view.translations.unknown
  return view.translations.dateAndClock(
    formatDate(inZone(atSeconds, view.zone), view),
    formatClock(atSeconds, view),
  )
}

/** True for a time at least a minute ahead. Clocks differ, so anything closer counts as now. */
export function isInFuture(atSeconds: number, nowSeconds: number): boolean {
  return nowSeconds - atSeconds <= -60
}

/** How long ago, in one unit, rounded down: "3 天前". Null for a time in the future or an invalid one. */
export function formatTimeAgo(atSeconds: number, { nowSeconds, translations }: TimeView): string | null {
  if (!isValidTime(atSeconds) || !isValidTime(nowSeconds) || isInFuture(atSeconds, nowSeconds)) return null
  const minutes = Math.floor((nowSeconds - atSeconds) / 60)
  if (minutes < 1) return translations.justNow
  if (minutes < 60) return translations.minutesAgo(minutes)
  const hours = Math.floor(minutes / 60)
  if (hours < 72) return translations.hoursAgo(hours)
  const days = Math.floor(hours / 24)
  return days < 366 ? translations.daysAgo(days) : translations.yearsAgo(Math.floor(days / 365.25))
}

/** A duration in its two largest units: "1 天 21 小时". A negative number or NaN counts as 0. */
export function formatDuration(seconds: number, t: TimeTranslations): string {
  const minutes = wholeMinutes(seconds)
  if (minutes < 1) return t.underAMinute
  const units = [
    { count: Math.floor(minutes / (24 * 60)), write: t.days },
    { count: Math.floor(minutes / 60) % 24, write: t.hours },
    { count: minutes % 60, write: t.minutes },
  ]
  const largest = units.findIndex(({ count }) => count > 0)
  const shown = units.slice(largest, largest + 2).filter(({ count }) => count > 0)
  return t.duration(shown.map(({ count, write }) => write(count)))
}

/** A duration in whole hours, rounded down: "52 小时". A negative number or NaN counts as 0. */
export function formatHours(seconds: number, t: TimeTranslations): string {
  return t.hours(Math.floor(wholeMinutes(seconds) / 60))
}

function isValidTime(seconds: number): boolean {
  return seconds >= 0 && seconds < YEAR_10000_SECONDS
}

/** Shifts the time by the zone's offset and reads it as UTC, because Android WeChat has no Intl to convert zones. */
function inZone(atSeconds: number, zone: TimeZone): Dayjs {
  return dayjs.utc((atSeconds + zone(atSeconds) * 60) * 1000)
}

/** Counts midnights rather than hours, because a day with a change to summer time does not have 24 hours. */
function calendarDaysBetween(earlier: Dayjs, later: Dayjs): number {
  return later.startOf('day').diff(earlier.startOf('day'), 'day')
}

function formatDate(at: Dayjs, { nowSeconds, zone, translations }: TimeView): string {
  const date = { year: at.year(), month: at.month() + 1, day: at.date() }
  return date.year === inZone(nowSeconds, zone).year()
    ? translations.date(date)
    : translations.dateWithYear(date)
}

/** A duration is capped at the length of the calendar, so that Infinity does not reach the text. */
function wholeMinutes(seconds: number): number {
  if (!(seconds > 0)) return 0
  return Math.floor(Math.min(seconds, YEAR_10000_SECONDS) / 60)
}
