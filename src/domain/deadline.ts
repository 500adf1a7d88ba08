import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Deadline } from './collection'

dayjs.extend(utc)

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
