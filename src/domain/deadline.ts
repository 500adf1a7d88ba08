import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Deadline } from './collection'

dayjs.extend(utc)

/** The end of what a deadline says: an exact moment, or only a day. Unix seconds. */
export interface DeadlineEnd {
  /** Null if the message names no hour, or no day for it. */
  moment: number | null
  /** Some moment on its day by China's calendar; null if it names none. */
  day: number | null
}

const CHINA_SECONDS = 8 * 3600
const DAY_SECONDS = 86_400
const HALF_YEAR_DAYS = 183

/**
 * A moment on the day of a deadline, by China's calendar, Unix seconds; null if it names no day, or if the time of its
 * message is unknown. A date without a year is the one nearest to the message.
 */
export function toDeadlineDay({ until, saidAtSeconds }: Deadline): number | null {
  if (saidAtSeconds === null) return null
  const { daysLater, month, day } = until
  if (daysLater !== null) return saidAtSeconds + daysLater * DAY_SECONDS
  if (month === null || day === null) return null
  const said = dayjs.utc((saidAtSeconds + CHINA_SECONDS) * 1000)
  const sameYear = said
    .startOf('year')
    .month(month - 1)
    .date(day)
    .hour(12)
  const years = Math.round(said.diff(sameYear, 'day') / (2 * HALF_YEAR_DAYS))
  return sameYear.add(years, 'year').unix() - CHINA_SECONDS
}

/** When a deadline ends, as far as its message says. "Within 48 hours" counts from the message. */
export function toDeadlineEnd(deadline: Deadline): DeadlineEnd {
  const { until, saidAtSeconds } = deadline
  const { withinHours, minutes } = until
  if (withinHours !== null) {
    const moment = saidAtSeconds === null ? null : saidAtSeconds + withinHours * 3600
    return { moment, day: moment }
  }
  const day = toDeadlineDay(deadline)
  return { moment: day === null || minutes === null ? null : startOfDay(day) + minutes * 60, day }
}

/** True if a deadline is over. A day without an hour lasts until its end; what names neither is never over. */
export function isOver({ moment, day }: DeadlineEnd, nowSeconds: number): boolean {
  const end = moment ?? (day === null ? null : startOfDay(day) + DAY_SECONDS)
  return end !== null && nowSeconds >= end
}

/** The first second of a day in China. */
function startOfDay(atSeconds: number): number {
  return atSeconds - ((atSeconds + CHINA_SECONDS) % DAY_SECONDS)
}
