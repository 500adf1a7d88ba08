import { zhCN } from '../locales/zh-CN'
import { dayKey, writeAgo, writeClock, writeClockAndDay, writeDay, writeMoment } from './time'

const words = zhCN.time

/** A moment of China time, in Unix seconds. */
const china = (text: string) => Date.parse(`${text}+08:00`) / 1000

const now = china('2026-11-23T15:41:00')

it.each([
  [1533072800, '05:33'],
  [1533062800, '02:46'],
  [1533052800, '00:00'],
])('writes %i of the documented sample as %s in China', (atSeconds, clock) => {
  expect(writeClock(atSeconds)).toBe(clock)
  expect(writeMoment(atSeconds, now, words)).toBe(`2018年8月1日 ${clock}`)
})

it('leaves the year out of a moment of this year', () => {
  expect(writeMoment(china('2026-11-21T11:40:00'), now, words)).toBe('11月21日 11:40')
})

it('names the day of a moment only where it is not today', () => {
  expect(writeClockAndDay(china('2026-11-23T09:12:00'), now, words)).toBe('09:12')
  expect(writeClockAndDay(china('2026-11-21T11:40:00'), now, words)).toBe('周六 11:40')
  expect(writeClockAndDay(1533072800, now, words)).toBe('2018年8月1日 05:33')
})

it('changes the day at midnight in China', () => {
  expect(dayKey(china('2026-11-22T23:59:59'))).not.toBe(dayKey(china('2026-11-23T00:00:00')))
  expect(dayKey(china('2026-11-23T00:00:00'))).toBe(dayKey(china('2026-11-23T23:59:59')))
})

describe('a day is headed', () => {
  it.each([
    ['2026-11-23T00:00:00', '今天', '11月23日 周一'],
    ['2026-11-22T23:59:59', '昨天', '11月22日 周日'],
    ['2026-11-21T23:51:00', '周六', '11月21日'],
    ['2026-11-17T08:00:00', '周二', '11月17日'],
    ['2026-11-16T08:00:00', '11月16日', '周一'],
    ['2026-11-24T00:00:00', '11月24日', '周二'],
    ['2025-12-31T12:00:00', '2025年12月31日', '周三'],
    ['2018-08-01T05:33:20', '2018年8月1日', '周三'],
  ])('%s as %s, %s', (at, name, detail) => {
    expect(writeDay(china(at), now, words)).toEqual({ name, detail })
  })

  it('yesterday across the end of February in a leap year', () => {
    expect(writeDay(china('2028-02-29T22:00:00'), china('2028-03-01T01:00:00'), words).name).toBe('昨天')
  })

  it('yesterday across the turn of the year, with the year', () => {
    expect(writeDay(china('2026-12-31T22:00:00'), china('2027-01-01T01:00:00'), words)).toEqual({
      name: '昨天',
      detail: '2026年12月31日 周四',
    })
  })
})

describe('how long ago', () => {
  it.each([
    [0, '刚刚'],
    [59, '刚刚'],
    [60, '1 分钟前'],
    [3599, '59 分钟前'],
    [3600, '1 小时前'],
    [47 * 3600 + 3599, '47 小时前'],
    [48 * 3600, '2 天前'],
  ])('%i seconds: %s', (seconds, text) => {
    expect(writeAgo(now - seconds, now, words)).toBe(text)
  })

  it('is never negative: a moment to come is just now', () => {
    expect(writeAgo(now + 3 * 3600, now, words)).toBe('刚刚')
  })
})
