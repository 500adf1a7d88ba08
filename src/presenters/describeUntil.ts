import type { Deadline } from '../domain/collection'
import { formatComingDay } from '../domain/dayNames'
import { isOver, toDeadlineDay, toDeadlineEnd, type DeadlineEnd } from '../domain/deadline'
import { formatClock, formatDay, type TimeTranslations, type TimeView } from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import type { StoryDeadline } from '../locales/story/storyFacts'

/** Until when a waiting parcel is kept, for its story; null if the message names no length, day or hour. */
export function describeKept(deadline: Deadline, view: TimeView): StoryDeadline | null {
  const { withinHours, minutes } = deadline.until
  const end = toDeadlineEnd(deadline)
  const day = dayOf(end, view)
  const clock = end.moment === null ? clockInChina(minutes) : formatClock(end.moment, view)
  if (withinHours === null && day === '' && clock === '') return null
  return {
    within: withinHours === null ? null : view.translations.hours(withinHours),
    day,
    clock,
    left: end.moment === null ? null : formatTimeLeft(end.moment - view.nowSeconds, view.translations),
    over: isOver(end, view.nowSeconds),
  }
}

/** An exact moment is shown by the clock of the page; a day alone is China's, like the message itself. */
function dayOf({ moment, day }: DeadlineEnd, view: TimeView): string {
  if (moment !== null) return formatComingDay(moment, view)
  return day === null ? '' : formatComingDay(day, { ...view, zone: chinaTimeZone })
}

/** "今天 20:00", "11月25日" or "20:00", by China's clock like the message itself; null if it names neither. */
export function describeMoment(deadline: Deadline, view: TimeView): string | null {
  const daySeconds = toDeadlineDay(deadline)
  const day = daySeconds === null ? '' : formatDay(daySeconds, { ...view, zone: chinaTimeZone }).name
  const clock = clockInChina(deadline.until.minutes)
  return (day && clock ? view.translations.dayAndClock(day, clock) : day || clock) || null
}

/** "20:00" from minutes after midnight; empty for null. */
function clockInChina(minutes: number | null): string {
  if (minutes === null) return ''
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The time that is left, in one unit, rounded down: "4 小时", "3 天". */
function formatTimeLeft(seconds: number, t: TimeTranslations): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return t.underAMinute
  if (minutes < 60) return t.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 72 ? t.hours(hours) : t.days(Math.floor(hours / 24))
}
