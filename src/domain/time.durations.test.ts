import { LANGUAGES, NOW, VIEWS } from '../../testing/timeViews'
import { formatDuration, formatHours, formatTimeAgo } from './time'

describe('formatTimeAgo', () => {
  it.each([
    [-59.9, '刚刚', '剛剛', 'Just now'],
    [0, '刚刚', '剛剛', 'Just now'],
    [59, '刚刚', '剛剛', 'Just now'],
    [60, '1 分钟前', '1 分鐘前', '1 minute ago'],
    [3599, '59 分钟前', '59 分鐘前', '59 minutes ago'],
    [3600, '1 小时前', '1 小時前', '1 hour ago'],
    [72 * 3600 - 1, '71 小时前', '71 小時前', '71 hours ago'],
    [72 * 3600, '3 天前', '3 天前', '3 days ago'],
    [365 * 86400, '365 天前', '365 天前', '365 days ago'],
    [366 * 86400, '1 年前', '1 年前', '1 year ago'],
    [3000 * 86400, '8 年前', '8 年前', '8 years ago'],
  ])('writes %d seconds ago as %s / %s / %s', (seconds, ...texts) => {
    expect(VIEWS.map((view) => formatTimeAgo(NOW - seconds, view))).toEqual(texts)
  })

  it.each([60, 3 * 3600, 300 * 86400])('is null for a time %i seconds ahead', (seconds) => {
    expect(VIEWS.map((view) => formatTimeAgo(NOW + seconds, view))).toEqual([null, null, null])
  })
})

describe('formatDuration', () => {
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
  ])('writes %d seconds in at most two units, as %s / %s / %s', (seconds, ...texts) => {
    expect(LANGUAGES.map((t) => formatDuration(seconds, t))).toEqual(texts)
  })
})

describe('formatHours', () => {
  it.each([
    [3599, '0 小时', '0 小時', '0 hours'],
    [3600, '1 小时', '1 小時', '1 hour'],
    [52 * 3600 + 3599, '52 小时', '52 小時', '52 hours'],
  ])('writes %i seconds in whole hours, as %s / %s / %s', (seconds, ...texts) => {
    expect(LANGUAGES.map((t) => formatHours(seconds, t))).toEqual(texts)
  })
})
