import { time as en } from '../locales/time/en'
import { time as zhCN } from '../locales/time/zh-CN'
import { NOW, viewAt, VIEWS } from '../../testing/timeViews'
import {
  dayKey,
  formatClock,
  formatClockAndDay,
  formatDateTime,
  formatDay,
  formatDuration,
  formatHours,
  formatTimeAgo,
} from './time'
import { chinaTimeZone } from './timeZone'

describe('an invalid time or duration', () => {
  it('is written as unknown in each language', () => {
    expect(VIEWS.map((view) => formatDateTime(NaN, view))).toEqual(['时间未知', '時間未知', 'Time unknown'])
  })

  it.each([NaN, Infinity, -Infinity, -1, 253402300800, 1e300])(
    '%d as a time is written as unknown, and has no day key',
    (atSeconds) => {
      const view = viewAt(NOW)
      expect(formatClock(atSeconds, view)).toBe('时间未知')
      expect(formatDateTime(atSeconds, view)).toBe('时间未知')
      expect(formatClockAndDay(atSeconds, view)).toBe('时间未知')
      expect(formatDay(atSeconds, view)).toEqual({ name: '时间未知', detail: '' })
      expect(dayKey(atSeconds, chinaTimeZone)).toBe('')
      expect(formatTimeAgo(atSeconds, view)).toBeNull()
    },
  )

  it.each([NaN, Infinity, -1])(
    'with a current time of %d no day is today, and nothing is some time ago',
    (nowSeconds) => {
      expect(formatDay(NOW, viewAt(nowSeconds))).toEqual({ name: '2026年11月23日', detail: '周一' })
      expect(formatDateTime(NOW, viewAt(nowSeconds))).toBe('2026年11月23日 15:41')
      expect(formatTimeAgo(NOW, viewAt(nowSeconds))).toBeNull()
    },
  )

  it.each([NaN, -1, -Infinity])('a duration of %d seconds counts as 0', (seconds) => {
    expect(formatDuration(seconds, zhCN)).toBe('不到 1 分钟')
    expect(formatHours(seconds, zhCN)).toBe('0 小时')
  })

  it.each([Infinity, 1e300])(
    'a duration of %d seconds is capped at the length of the calendar',
    (seconds) => {
      expect(formatDuration(seconds, en)).toBe('2932897 days')
      expect(formatHours(seconds, en)).toBe('70389528 hours')
    },
  )
})
