import type { CalendarDate, TimeTranslations } from '../../domain/time'

/** Three letters each. */
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

export const time: TimeTranslations = {
  unknown: 'Time unknown',
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'Tomorrow',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  date: dayAndMonth,
  dateWithYear: (date) => `${dayAndMonth(date)} ${date.year}`,
  dateWithYearShort: ({ year, month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`,
  dateAndWeekday: (date, weekday) => `${weekday} ${date}`,
  dateAndClock: (date, clock) => `${date}, ${clock}`,
  dayAndClock: (day, clock) => `${day} ${clock}`,
  justNow: 'Just now',
  minutesAgo: (count) => `${counted(count, 'minute')} ago`,
  hoursAgo: (count) => `${counted(count, 'hour')} ago`,
  daysAgo: (count) => `${counted(count, 'day')} ago`,
  yearsAgo: (count) => `${counted(count, 'year')} ago`,
  underAMinute: 'less than a minute',
  minutes: (count) => counted(count, 'minute'),
  hours: (count) => counted(count, 'hour'),
  days: (count) => counted(count, 'day'),
  duration: (units) => units.join(' '),
}

function dayAndMonth({ month, day }: CalendarDate): string {
  return `${day} ${MONTHS.slice(month * 3 - 3, month * 3)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** "1 day", "2 days". */
export function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`
}
