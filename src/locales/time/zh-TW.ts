import type { TimeTranslations } from '../../domain/time'

export const time: TimeTranslations = {
  unknown: '時間未知',
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  weekdays: ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  date: 'M月D日',
  dateWithYear: 'YYYY年M月D日',
  dateWithYearShort: 'YYYY.M.D',
  dateAndWeekday: (date, weekday) => `${date} ${weekday}`,
  dateAndClock: (date, clock) => `${date} ${clock}`,
  justNow: '剛剛',
  minutesAgo: (count) => `${count} 分鐘前`,
  hoursAgo: (count) => `${count} 小時前`,
  daysAgo: (count) => `${count} 天前`,
  yearsAgo: (count) => `${count} 年前`,
  underAMinute: '不到 1 分鐘',
  minutes: (count) => `${count} 分鐘`,
  hours: (count) => `${count} 小時`,
  days: (count) => `${count} 天`,
}
