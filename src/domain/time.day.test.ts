import { NOW, secondsOf, viewAt, VIEWS } from '../../testing/timeViews'
import { dayKey, formatClock, formatDay } from './time'
import { chinaTimeZone, type TimeZone } from './timeZone'

describe('formatDay, in China on Monday 2026-11-23', () => {
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
  ])('heads %s with %s / %s / %s', (at, ...headings) => {
    const titles = VIEWS.map((view) => formatDay(secondsOf(at), view))
    expect(titles.map(({ name, detail }) => `${name}, ${detail}`)).toEqual(headings)
  })

  it.each([
    ['of a leap year', '2028-02-29T22:00:00', '2028-03-01T01:00:00', '昨天, 2月29日 周二'],
    ['of a common year', '2027-02-28T22:00:00', '2027-03-01T01:00:00', '昨天, 2月28日 周日'],
  ])('names yesterday across the end of February %s', (_year, at, nowText, heading) => {
    const { name, detail } = formatDay(secondsOf(at), viewAt(secondsOf(nowText)))
    expect(`${name}, ${detail}`).toBe(heading)
  })

  it.each([
    ['as yesterday', '2026-12-31T22:00:00', '昨天', '2026年12月31日 周四'],
    ['by its weekday', '2026-12-29T22:00:00', '周二', '2026年12月29日'],
  ])('names a day of last year %s and adds the year', (_name, at, name, detail) => {
    expect(formatDay(secondsOf(at), viewAt(secondsOf('2027-01-01T01:00:00')))).toEqual({ name, detail })
  })

  it.each([
    ['2026-11-23T09:12:00', '2026-11-23T15:41:00', '今天', '昨天'],
    ['2026-11-22T23:51:00', '2026-11-23T12:30:00', '昨天', '今天'],
  ])('heads %s in China, seen at %s, with %s in China and %s in New York', (at, nowText, china, newYork) => {
    const zones = [chinaTimeZone, () => -5 * 60]
    const names = zones.map((zone) => formatDay(secondsOf(at), viewAt(secondsOf(nowText), zone)).name)
    expect(names).toEqual([china, newYork])
  })
})

it('dayKey gives one key for a day, from midnight to midnight of its zone', () => {
  const keys = ['2026-11-22T23:59:59', '2026-11-23T00:00:00', '2026-11-23T23:59:59', '2026-11-24T00:00:00']
  expect(keys.map((text) => dayKey(secondsOf(text), chinaTimeZone))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-23',
    '2026-11-24',
  ])
})

describe('formatDay counts midnights, not hours, where the clocks change for summer time', () => {
  const springForward = secondsOf('2026-03-08T02:00:00', '-08:00')
  const fallBack = secondsOf('2026-11-01T01:00:00', '-08:00')
  const losAngeles: TimeZone = (atSeconds) =>
    atSeconds >= springForward && atSeconds < fallBack ? -420 : -480

  it.each([
    ['23 hours earlier is still yesterday', '2026-03-08T00:30:00-08:00', '2026-03-09T00:29:00-07:00', '昨天'],
    [
      'any time of a day of 23 hours is today',
      '2026-03-08T00:00:00-08:00',
      '2026-03-08T23:59:00-07:00',
      '今天',
    ],
    [
      'any time of a day of 25 hours is today',
      '2026-11-01T00:00:00-07:00',
      '2026-11-01T23:59:59-08:00',
      '今天',
    ],
    [
      '24 hours earlier is still today on a day of 25 hours',
      '2026-11-01T00:30:00-07:00',
      '2026-11-01T23:30:00-08:00',
      '今天',
    ],
    [
      'seven days of 167 hours are too long ago for a weekday',
      '2026-03-02T00:30:00-08:00',
      '2026-03-09T00:30:00-07:00',
      '3月2日',
    ],
  ])('%s', (_what, at, nowText, name) => {
    expect(formatDay(secondsOf(at, ''), viewAt(secondsOf(nowText, ''), losAngeles)).name).toBe(name)
  })

  it('formatClock shows the same clock time for both passes of the repeated hour', () => {
    const clocks = [fallBack - 1800, fallBack + 1800].map((at) => formatClock(at, viewAt(NOW, losAngeles)))
    expect(clocks).toEqual(['01:30', '01:30'])
  })
})
