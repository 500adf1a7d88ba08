import { time as en } from '../locales/time/en'
import { time as zhCN } from '../locales/time/zh-CN'
import { time as zhTW } from '../locales/time/zh-TW'
import {
  dayKey,
  formatTimeAgo,
  formatClock,
  formatClockAndDay,
  formatDay,
  formatDuration,
  formatHours,
  formatDateTime,
  type TimeView,
} from './time'
import { chinaTimeZone, type TimeZone } from './timeZone'

const languages = [zhCN, zhTW, en]

/** A moment by a clock of that offset, in Unix seconds. */
const moment = (text: string, offset = '+08:00') => Date.parse(`${text}${offset}`) / 1000

const now = moment('2026-11-23T15:41:00')
const seen = (nowSeconds: number, zone: TimeZone = chinaTimeZone): TimeView => ({
  nowSeconds,
  zone,
  translations: zhCN,
})
const views = languages.map((translations) => ({ nowSeconds: now, zone: chinaTimeZone, translations }))

it.each([
  [1533072800, '05:33'],
  [1533062800, '02:46'],
  [1533052800, '00:00'],
])("writes %i of WeChat's documented sample as %s in China", (atSeconds, clock) => {
  expect(formatClock(atSeconds, seen(now))).toBe(clock)
})

describe('a day is headed', () => {
  it.each([
    ['2026-11-23T00:00:00', '今天, 11月23日 周一', '今天, 11月23日 週一', 'Today, Mon 23 Nov'],
    ['2026-11-23T23:59:59', '今天, 11月23日 周一', '今天, 11月23日 週一', 'Today, Mon 23 Nov'],
    ['2026-11-22T23:59:59', '昨天, 11月22日 周日', '昨天, 11月22日 週日', 'Yesterday, Sun 22 Nov'],
    ['2026-11-21T23:51:00', '周六, 11月21日', '週六, 11月21日', 'Sat, 21 Nov'],
    ['2026-11-20T08:00:00', '周五, 11月20日', '週五, 11月20日', 'Fri, 20 Nov'],
    ['2026-11-19T08:00:00', '周四, 11月19日', '週四, 11月19日', 'Thu, 19 Nov'],
    ['2026-11-18T08:00:00', '周三, 11月18日', '週三, 11月18日', 'Wed, 18 Nov'],
    ['2026-11-17T08:00:00', '周二, 11月17日', '週二, 11月17日', 'Tue, 17 Nov'],
    ['2026-11-16T23:59:59', '11月16日, 周一', '11月16日, 週一', '16 Nov, Mon'],
    ['2026-11-24T00:00:00', '11月24日, 周二', '11月24日, 週二', '24 Nov, Tue'],
    ['2027-01-02T00:00:00', '2027年1月2日, 周六', '2027年1月2日, 週六', '2 Jan 2027, Sat'],
    ['2025-12-31T12:00:00', '2025年12月31日, 周三', '2025年12月31日, 週三', '31 Dec 2025, Wed'],
    ['2018-08-01T05:33:20', '2018年8月1日, 周三', '2018年8月1日, 週三', '1 Aug 2018, Wed'],
  ])('%s as %s / %s / %s', (at, ...headings) => {
    const titles = views.map((view) => formatDay(moment(at), view))
    expect(titles.map(({ name, detail }) => `${name}, ${detail}`)).toEqual(headings)
  })

  it.each([
    ['of a leap year', '2028-02-29T22:00:00', '2028-03-01T01:00:00', '昨天, 2月29日 周二'],
    ['of a common year', '2027-02-28T22:00:00', '2027-03-01T01:00:00', '昨天, 2月28日 周日'],
  ])('yesterday across the end of February %s', (_year, at, nowText, heading) => {
    const { name, detail } = formatDay(moment(at), seen(moment(nowText)))
    expect(`${name}, ${detail}`).toBe(heading)
  })

  it.each([
    ['yesterday', '2026-12-31T22:00:00', '昨天', '2026年12月31日 周四'],
    ['by its weekday', '2026-12-29T22:00:00', '周二', '2026年12月29日'],
  ])('%s across the turn of the year, with the year', (_name, at, name, detail) => {
    expect(formatDay(moment(at), seen(moment('2027-01-01T01:00:00')))).toEqual({ name, detail })
  })

  it.each([
    ['2026-11-23T09:12:00', '2026-11-23T15:41:00', '今天', '昨天'],
    ['2026-11-22T23:51:00', '2026-11-23T12:30:00', '昨天', '今天'],
  ])('by the zone on screen: %s, at %s, as %s in China and %s in New York', (at, nowText, china, newYork) => {
    const zones = [chinaTimeZone, () => -5 * 60]
    const names = zones.map((zone) => formatDay(moment(at), seen(moment(nowText), zone)).name)
    expect(names).toEqual([china, newYork])
  })
})

describe('where the clocks change for summer time, days are counted by midnights', () => {
  const springForward = moment('2026-03-08T02:00:00', '-08:00')
  const fallBack = moment('2026-11-01T01:00:00', '-08:00')
  const losAngeles: TimeZone = (atSeconds) =>
    atSeconds >= springForward && atSeconds < fallBack ? -420 : -480

  it.each([
    ['23 hours earlier is still yesterday', '2026-03-08T00:30:00-08:00', '2026-03-09T00:29:00-07:00', '昨天'],
    ['a day of 23 hours is today', '2026-03-08T00:00:00-08:00', '2026-03-08T23:59:00-07:00', '今天'],
    ['a day of 25 hours is today', '2026-11-01T00:00:00-07:00', '2026-11-01T23:59:59-08:00', '今天'],
    ['24 hours earlier is already today', '2026-11-01T00:30:00-07:00', '2026-11-01T23:30:00-08:00', '今天'],
    [
      'a week of 167 hours names no weekday',
      '2026-03-02T00:30:00-08:00',
      '2026-03-09T00:30:00-07:00',
      '3月2日',
    ],
  ])('%s', (_what, at, nowText, name) => {
    expect(formatDay(moment(at, ''), seen(moment(nowText, ''), losAngeles)).name).toBe(name)
  })

  it('both passes of the repeated hour read the same, an hour apart', () => {
    const clocks = [fallBack - 1800, fallBack + 1800].map((at) => formatClock(at, seen(now, losAngeles)))
    expect(clocks).toEqual(['01:30', '01:30'])
  })
})

it('has one key for a day, from midnight to midnight of its zone', () => {
  const keys = ['2026-11-22T23:59:59', '2026-11-23T00:00:00', '2026-11-23T23:59:59', '2026-11-24T00:00:00']
  expect(keys.map((text) => dayKey(moment(text), chinaTimeZone))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-23',
    '2026-11-24',
  ])
})

describe('a clock is written with its day only where that is not today', () => {
  it.each([
    ['2026-11-23T09:12:00', '09:12', '09:12', '09:12'],
    ['2026-11-22T22:47:00', '昨天 22:47', '昨天 22:47', 'Yesterday 22:47'],
    ['2026-11-21T11:40:00', '周六 11:40', '週六 11:40', 'Sat 11:40'],
    ['2026-11-12T11:40:00', '11月12日 11:40', '11月12日 11:40', '12 Nov 11:40'],
    ['2018-08-01T05:33:20', '2018年8月1日 05:33', '2018年8月1日 05:33', '1 Aug 2018 05:33'],
  ])('%s: %s / %s / %s', (at, ...texts) => {
    expect(views.map((view) => formatClockAndDay(moment(at), view))).toEqual(texts)
  })
})

describe('a moment in full leaves out the year where it is this one', () => {
  it.each([
    ['2026-11-23T09:12:00', '11月23日 09:12', '11月23日 09:12', '23 Nov, 09:12'],
    ['2025-01-01T00:00:00', '2025年1月1日 00:00', '2025年1月1日 00:00', '1 Jan 2025, 00:00'],
    ['2018-08-01T05:33:20', '2018年8月1日 05:33', '2018年8月1日 05:33', '1 Aug 2018, 05:33'],
  ])('%s: %s / %s / %s', (at, ...texts) => {
    expect(views.map((view) => formatDateTime(moment(at), view))).toEqual(texts)
  })
})

describe('how long ago', () => {
  it.each([
    [-59.9, '刚刚', '剛剛', 'Just now'],
    [0, '刚刚', '剛剛', 'Just now'],
    [59, '刚刚', '剛剛', 'Just now'],
    [60, '1 分钟前', '1 分鐘前', '1 min ago'],
    [3599, '59 分钟前', '59 分鐘前', '59 min ago'],
    [3600, '1 小时前', '1 小時前', '1 h ago'],
    [72 * 3600 - 1, '71 小时前', '71 小時前', '71 h ago'],
    [72 * 3600, '3 天前', '3 天前', '3 days ago'],
    [3000 * 86400, '3000 天前', '3000 天前', '3000 days ago'],
  ])('%d seconds: %s / %s / %s', (seconds, ...texts) => {
    expect(views.map((view) => formatTimeAgo(now - seconds, view))).toEqual(texts)
  })

  it.each([60, 3 * 3600, 300 * 86400])('has no word for a moment that lies %i seconds ahead', (seconds) => {
    expect(views.map((view) => formatTimeAgo(now + seconds, view))).toEqual([null, null, null])
  })
})

describe('a span in its two largest units', () => {
  it.each([
    [0, '不到 1 分钟', '不到 1 分鐘', 'less than a minute'],
    [59.9, '不到 1 分钟', '不到 1 分鐘', 'less than a minute'],
    [60, '1 分钟', '1 分鐘', '1 minute'],
    [59 * 60, '59 分钟', '59 分鐘', '59 minutes'],
    [3600, '1 小时', '1 小時', '1 hour'],
    [2 * 3600 + 60, '2 小时 1 分钟', '2 小時 1 分鐘', '2 hours 1 minute'],
    [86400 - 1, '23 小时 59 分钟', '23 小時 59 分鐘', '23 hours 59 minutes'],
    [86400, '1 天', '1 天', '1 day'],
    [86400 + 59 * 60, '1 天', '1 天', '1 day'],
    [45 * 3600, '1 天 21 小时', '1 天 21 小時', '1 day 21 hours'],
    [49 * 3600 + 1800, '2 天 1 小时', '2 天 1 小時', '2 days 1 hour'],
  ])('%d seconds: %s / %s / %s', (seconds, ...texts) => {
    expect(languages.map((t) => formatDuration(seconds, t))).toEqual(texts)
  })
})

describe('a span in whole hours', () => {
  it.each([
    [3599, '0 小时', '0 小時', '0 hours'],
    [3600, '1 小时', '1 小時', '1 hour'],
    [52 * 3600 + 3599, '52 小时', '52 小時', '52 hours'],
  ])('%i seconds: %s / %s / %s', (seconds, ...texts) => {
    expect(languages.map((t) => formatHours(seconds, t))).toEqual(texts)
  })
})

describe('what is no moment, or no span', () => {
  it('is said in the language on screen', () => {
    expect(views.map((view) => formatDateTime(NaN, view))).toEqual(['时间未知', '時間未知', 'Time unknown'])
  })

  it.each([NaN, Infinity, -Infinity, -1, 253402300800, 1e300])('%d is said to be unknown', (atSeconds) => {
    const view = seen(now)
    expect(formatClock(atSeconds, view)).toBe('时间未知')
    expect(formatDateTime(atSeconds, view)).toBe('时间未知')
    expect(formatClockAndDay(atSeconds, view)).toBe('时间未知')
    expect(formatDay(atSeconds, view)).toEqual({ name: '时间未知', detail: '' })
    expect(dayKey(atSeconds, chinaTimeZone)).toBe('')
    expect(formatTimeAgo(atSeconds, view)).toBeNull()
  })

  it.each([NaN, Infinity, -1])('a present of %d makes no day today, and nothing long ago', (nowSeconds) => {
    expect(formatDay(now, seen(nowSeconds))).toEqual({ name: '2026年11月23日', detail: '周一' })
    expect(formatDateTime(now, seen(nowSeconds))).toBe('2026年11月23日 15:41')
    expect(formatTimeAgo(now, seen(nowSeconds))).toBeNull()
  })

  it.each([NaN, -1, -Infinity])('%d seconds count as no span', (seconds) => {
    expect(formatDuration(seconds, zhCN)).toBe('不到 1 分钟')
    expect(formatHours(seconds, zhCN)).toBe('0 小时')
  })

  it.each([Infinity, 1e300])('%d seconds are no longer than the calendar', (seconds) => {
    expect(formatDuration(seconds, en)).toBe('2932897 days')
    expect(formatHours(seconds, en)).toBe('70389528 hours')
  })
})

it('reads the first and the last moment of its calendar', () => {
  expect(formatDateTime(0, seen(now))).toBe('1970年1月1日 08:00')
  expect(
    formatDateTime(
      253402300799,
      seen(now, () => 0),
    ),
  ).toBe('9999年12月31日 23:59')
})
