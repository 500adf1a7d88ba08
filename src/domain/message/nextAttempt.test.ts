import { scanMessage } from './phrases'
import { readNextAttempt } from './until'

const read = (message: string): number | null => readNextAttempt(scanMessage(message))

it.each([
  ['将于明日再次派送', 1],
  ['明天派送', 1],
  ['次日再派', 1],
  ['翌日投递', 1],
  ['第二天配送', 1],
  ['隔日再投', 1],
  ['后天派件', 2],
  ['今日下午再次派送', 0],
  ['当天重新安排派送', 0],
  ['今晚再送', 0],
  ['今日再派', 0],
])('"%s" announces an attempt in %i days', (message, days) => {
  expect(read(message)).toBe(days)
})

it.each([
  '今日派送不成功',
  '明日不派送',
  '明日暂停派送',
  '今日未能再次派送',
  '今日停止，重新派送',
  '明日，派送',
  '明日一二三四五六七八九十一派送',
  '3天内派送',
  '快件已到达',
  '',
])('"%s" announces none', (message) => {
  expect(read(message)).toBeNull()
})

it('only the first 2,000 characters are looked at', () => {
  expect(read(`${'甲'.repeat(1996)}明日派送`)).toBe(1)
  expect(read(`${'甲'.repeat(1997)}明日派送`)).toBeNull()
})
