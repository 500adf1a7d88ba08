import type { TimeTranslations } from '../../domain/time'

export const time: TimeTranslations = {
  unknown: 'Time unknown',
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'Tomorrow',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  // dayjs writes the months in English.
  date: 'D MMM',
  dateWithYear: 'D MMM YYYY',
  dateWithYearShort: 'YYYY-MM-DD',
  dateAndWeekday: (date, weekday) => `${weekday} ${date}`,
  dateAndClock: (date, clock) => `${date}, ${clock}`,
  justNow: 'Just now',
  minutesAgo: (count) => `${count} min ago`,
  hoursAgo: (count) => `${count} h ago`,
  daysAgo: (count) => `${counted(count, 'day')} ago`,
  yearsAgo: (count) => `${counted(count, 'year')} ago`,
  underAMinute: 'less than a minute',
  minutes: (count) => counted(count, 'minute'),
  hours: (count) => counted(count, 'hour'),
  days: (count) => counted(count, 'day'),
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`
}
