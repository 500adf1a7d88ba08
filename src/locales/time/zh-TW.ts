import type { TimeTranslations } from '../../domain/time'
import { time as simplified } from './zh-CN'

/** Dates, days and their order are those of Simplified Chinese. */
export const time: TimeTranslations = {
  ...simplified,
  unknown: '時間未知',
  weekdays: ['週日', '週一', '週二', '週三', '週四', '週五', '週六'],
  justNow: '剛剛',
  minutesAgo: (count) => `${count} 分鐘前`,
  hoursAgo: (count) => `${count} 小時前`,
  underAMinute: '不到 1 分鐘',
  minutes: (count) => `${count} 分鐘`,
  hours: (count) => `${count} 小時`,
}
