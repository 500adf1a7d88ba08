import { readNextAttempt } from './nextAttempt'

it.each([
  ['明天再次派送', 'tomorrow'],
  ['将于明日为您重新派送', 'tomorrow'],
  ['次日派送', 'tomorrow'],
  ['已安排第二天配送', 'tomorrow'],
  ['今天未能派送，明天再送', 'tomorrow'],
  ['今日再派', 'today'],
  ['今天下午再次派送', 'today'],
  ['今晚重新投递', 'today'],
  ['当日将安排二次派送', 'today'],
])('the next attempt in %p is %s', (message, day) => {
  expect(readNextAttempt(message)).toBe(day)
})

it.each([
  '今日派送不成功',
  '今日不再派送',
  '明天不派送',
  '明日停止派送',
  '预计明天送达',
  '明天休息，周一派送',
  '稍后再次派送',
  '正在派送',
  '',
])('%p announces no next attempt', (message) => {
  expect(readNextAttempt(message)).toBeNull()
})
