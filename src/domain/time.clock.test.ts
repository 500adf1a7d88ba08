import { NOW, secondsOf, viewAt, VIEWS } from '../../testing/timeViews'
import { formatClock, formatClockAndDay, formatDateTime } from './time'

it.each([
  [1533072800, '05:33'],
  [1533062800, '02:46'],
  [1533052800, '00:00'],
])("formatClock shows %i of WeChat's documented sample as %s in China", (atSeconds, clock) => {
  expect(formatClock(atSeconds, viewAt(NOW))).toBe(clock)
})

describe('formatClockAndDay, in China on Monday 2026-11-23, adds the day unless it is today', () => {
  it.each([
    ['2026-11-23T09:12:00', '09:12', '09:12', '09:12'],
    ['2026-11-22T22:47:00', '昨天 22:47', '昨天 22:47', 'Yesterday 22:47'],
    ['2026-11-21T11:40:00', '周六 11:40', '週六 11:40', 'Sat 11:40'],
    ['2026-11-12T11:40:00', '11月12日 11:40', '11月12日 11:40', '12 Nov 11:40'],
    ['2018-08-01T05:33:20', '2018年8月1日 05:33', '2018年8月1日 05:33', '1 Aug 2018 05:33'],
  ])('%s is written as %s / %s / %s', (at, ...texts) => {
    expect(VIEWS.map((view) => formatClockAndDay(secondsOf(at), view))).toEqual(texts)
  })
})

describe('formatDateTime leaves out the current year', () => {
  it.each([
    ['2026-11-23T09:12:00', '11月23日 09:12', '11月23日 09:12', '23 Nov, 09:12'],
    ['2025-01-01T00:00:00', '2025年1月1日 00:00', '2025年1月1日 00:00', '1 Jan 2025, 00:00'],
    ['2018-08-01T05:33:20', '2018年8月1日 05:33', '2018年8月1日 05:33', '1 Aug 2018, 05:33'],
  ])('%s is written as %s / %s / %s', (at, ...texts) => {
    expect(VIEWS.map((view) => formatDateTime(secondsOf(at), view))).toEqual(texts)
  })
})

it('formatDateTime shows the first and the last second from 1970 to 9999', () => {
  expect(formatDateTime(0, viewAt(NOW))).toBe('1970年1月1日 08:00')
  expect(
    formatDateTime(
      253402300799,
      viewAt(NOW, () => 0),
    ),
  ).toBe('9999年12月31日 23:59')
})
