import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { TimeZone } from './timeZone'

dayjs.extend(utc)

/** From where and in which language moments are seen. */
export interface TimeView {
  nowSeconds: number
  zone: TimeZone
  translations: TimeTranslations
}

/** How one language writes moments and spans. `date` and `dateWithYear` are dayjs format strings. */
export interface TimeTranslations {
  /** In place of a number that is no moment. */
  unknown: string
  today: string
  yesterday: string
  /** Sunday first. */
  weekdays: readonly [string, string, string, string, string, string, string]
  date: string
  dateWithYear: string
  dateAndWeekday: (date: string, weekday: string) => string
  dateAndClock: (date: string, clock: string) => string
  justNow: string
  minutesAgo: (count: number) => string
  hoursAgo: (count: number) => string
  daysAgo: (count: number) => string
  underAMinute: string
  minutes: (count: number) => string
  hours: (count: number) => string
  days: (count: number) => string
}

export interface DayTitle {
  /** What stands out: today, yesterday, a weekday of the past week, or the date. */
  name: string
  /** What completes it: the date, the weekday, or both. */
  detail: string
}

/** Years 1970 to 9999. Whatever is outside of them, or not a number, is no moment of a parcel. */
const END_OF_MOMENTS = 253_402_300_800

/** The hour and minute, "09:12". */
export function formatClock(atSeconds: number, { zone, translations }: TimeView): string {
  return isMoment(atSeconds) ? inZone(atSeconds, zone).format('HH:mm') : translations.unknown
}

/** The same text for two moments of the same calendar day, and only for those; empty for what is no moment. */
export function dayKey(atSeconds: number, zone: TimeZone): string {
  return isMoment(atSeconds) ? inZone(atSeconds, zone).format('YYYY-MM-DD') : ''
}

/** How the day of a moment is headed. Days to come have no name of their own and show their date. */
export function formatDay(atSeconds: number, view: TimeView): DayTitle {
  const { zone, translations } = view
  if (!isMoment(atSeconds)) return { name: translations.unknown, detail: '' }
  const at = inZone(atSeconds, zone)
  const days = calendarDaysBetween(at, inZone(view.nowSeconds, zone))
  const weekday = translations.weekdays[at.day()]
  const date = formatDate(at, view)
  if (days === 0) return { name: translations.today, detail: translations.dateAndWeekday(date, weekday) }
  if (days === 1) return { name: translations.yesterday, detail: translations.dateAndWeekday(date, weekday) }
  if (days > 1 && days < 7) return { name: weekday, detail: date }
  return { name: date, detail: weekday }
}

/** The clock time, with the day where that is not today: "09:12", "周六 11:40". */
export function formatClockAndDay(atSeconds: number, view: TimeView): string {
  const clock = formatClock(atSeconds, view)
  const day = dayKey(atSeconds, view.zone)
  if (day === '' || day === dayKey(view.nowSeconds, view.zone)) return clock
  return `${formatDay(atSeconds, view).name} ${clock}`
}

/** Date and clock time in full, for reading aloud: "2018年8月1日 05:33", the year left out where it is this one. */
export function formatDateTime(atSeconds: number, view: TimeView): string {
  if (!isMoment(atSeconds)) return view.translations.unknown
  return view.translations.dateAndClock(
    formatDate(inZone(atSeconds, view.zone), view),
    formatClock(atSeconds, view),
  )
}

/** Whether a moment is still to come. Less than a minute ahead is now, as no two clocks agree. */
export function isInFuture(atSeconds: number, nowSeconds: number): boolean {
  return nowSeconds - atSeconds <= -60
}

/** How long ago, in the largest whole unit; null for a moment that lies ahead, and for what is no moment. */
export function formatTimeAgo(atSeconds: number, { nowSeconds, translations }: TimeView): string | null {
  if (!isMoment(atSeconds) || !isMoment(nowSeconds) || isInFuture(atSeconds, nowSeconds)) return null
  const minutes = Math.floor((nowSeconds - atSeconds) / 60)
  if (minutes < 1) return translations.justNow
  if (minutes < 60) return translations.minutesAgo(minutes)
  const hours = Math.floor(minutes / 60)
  if (hours < 72) return translations.hoursAgo(hours)
  return translations.daysAgo(Math.floor(hours / 24))
}

/** A span in its two largest units, "1 天 21 小时"; one below zero, or not a number, counts as none. */
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
  return shown.map(({ count, write }) => write(count)).join(' ')
}

/** A span in whole hours, "52 小时"; one below zero, or not a number, counts as none. */
export function formatHours(seconds: number, t: TimeTranslations): string {
  return t.hours(Math.floor(wholeMinutes(seconds) / 60))
}

function isMoment(seconds: number): boolean {
  return seconds >= 0 && seconds < END_OF_MOMENTS
}

/** The moment shifted by its zone and read as UTC, so that neither Intl (missing on Android WeChat) nor the phone's zone has a say. */
function inZone(atSeconds: number, zone: TimeZone): Dayjs {
  return dayjs.utc((atSeconds + zone(atSeconds) * 60) * 1000)
}

/** Midnights passed, which are not always 24 hours apart on a clock with summer time. */
function calendarDaysBetween(earlier: Dayjs, later: Dayjs): number {
  return later.startOf('day').diff(earlier.startOf('day'), 'day')
}

function formatDate(at: Dayjs, { nowSeconds, zone, translations }: TimeView): string {
  return at.format(
    at.year() === inZone(nowSeconds, zone).year() ? translations.date : translations.dateWithYear,
  )
}

/** No span is longer than all of the calendar. */
function wholeMinutes(seconds: number): number {
  if (!(seconds > 0)) return 0
  return Math.floor(Math.min(seconds, END_OF_MOMENTS) / 60)
}
