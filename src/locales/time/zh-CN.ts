import type { TimeTranslations } from '../../domain/time'

export const time: TimeTranslations = {
  unknown: '时间未知',
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  date: 'M月D日',
  dateWithYear: 'YYYY年M月D日',
  dateWithYearShort: 'YYYY.M.D',
  dateAndWeekday: (date, weekday) => `${date} ${weekday}`,
  dateAndClock: (date, clock) => `${date} ${clock}`,
  justNow: '刚刚',
  minutesAgo: (count) => `${count} 分钟前`,
  hoursAgo: (count) => `${count} 小时前`,
  daysAgo: (count) => `${count} 天前`,
  yearsAgo: (count) => `${count} 年前`,
  underAMinute: '不到 1 分钟',
  minutes: (count) => `${count} 分钟`,
  hours: (count) => `${count} 小时`,
  days: (count) => `${count} 天`,
}
