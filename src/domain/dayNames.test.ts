import { NOW, secondsOf, VIEWS } from '../../testing/timeViews'
import { formatComingDay, formatShortDay } from './dayNames'

describe('formatShortDay', () => {
  it.each([
    ['2026-11-23T05:33:00', '今天', '今天', 'Today'],
    ['2026-11-21T05:33:00', '周六', '週六', 'Sat'],
    ['2026-08-01T05:33:00', '8月1日', '8月1日', '1 Aug'],
    ['2018-08-01T05:33:00', '2018.8.1', '2018.8.1', '2018-08-01'],
    ['2018-12-31T23:59:59', '2018.12.31', '2018.12.31', '2018-12-31'],
  ])('writes %s as %s / %s / %s', (day, ...texts) => {
    expect(VIEWS.map((view) => formatShortDay(secondsOf(day), view))).toEqual(texts)
  })
})

describe('formatComingDay', () => {
  it.each([
    ['2026-11-22T23:59:59', '昨天', '昨天', 'Yesterday'],
    ['2026-11-23T23:59:59', '今天', '今天', 'Today'],
    ['2026-11-24T00:00:00', '明天', '明天', 'Tomorrow'],
    ['2026-11-25T13:18:00', '周三', '週三', 'Wed'],
    ['2026-11-29T23:59:59', '周日', '週日', 'Sun'],
    ['2026-11-30T00:00:00', '11月30日', '11月30日', '30 Nov'],
    ['2027-01-02T12:00:00', '2027年1月2日', '2027年1月2日', '2 Jan 2027'],
  ])('writes %s as %s / %s / %s on a Monday in November', (day, ...texts) => {
    expect(VIEWS.map((view) => formatComingDay(secondsOf(day), view))).toEqual(texts)
  })

  it('writes an invalid time as unknown', () => {
    expect(VIEWS.map((view) => formatComingDay(NaN, view))).toEqual(
      VIEWS.map(({ translations }) => translations.unknown),
    )
    expect(VIEWS.map((view) => formatComingDay(NOW, view))[0]).toBe('今天')
  })
})
