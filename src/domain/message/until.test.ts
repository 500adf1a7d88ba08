import { scanMessage } from './phrases'
import { readUntil } from './until'

const read = (message: string) => {
  const until = readUntil(scanMessage(message))
  if (!until) return null
  const { text, withinHours, daysLater, month, day, minutes } = until
  const known = Object.entries({ withinHours, daysLater, month, day, minutes }).filter(
    ([, value]) => value !== null,
  )
  return [text, Object.fromEntries(known)]
}

it.each([
  ['请于20点前取件', '20点', { minutes: 1200 }],
  ['请于20:30之前取件', '20:30', { minutes: 1230 }],
  ['请于9点半前取件', '9点半', { minutes: 570 }],
  ['请于9时15分以前取件', '9时15分', { minutes: 555 }],
  ['请于今晚 8:00前取件', '今晚 8:00', { daysLater: 0, minutes: 1200 }],
  ['请于明晚8点前取件', '明晚8点', { daysLater: 1, minutes: 1200 }],
  ['请于下午3点前取件', '下午3点', { minutes: 900 }],
  ['请于中午12点前取件', '中午12点', { minutes: 720 }],
  ['请于上午9点前取件', '上午9点', { minutes: 540 }],
  ['请于24:00前取件', '24:00', { minutes: 1440 }],
  ['请于25:00前取件', '25:00', {}],
  ['请于9:60前取件', '9:60', {}],
  ['请于9:59前取件', '9:59', { minutes: 599 }],
  ['请于次日10点前取件', '次日10点', { daysLater: 1, minutes: 600 }],
  ['请于后天前取件', '后天', { daysLater: 2 }],
  ['请于11月28日前取件', '11月28日', { month: 11, day: 28 }],
  ['请于11月28日18点前取件', '11月28日18点', { month: 11, day: 28, minutes: 1080 }],
  ['请于2026年11月28日前取件', '2026年11月28日', { month: 11, day: 28 }],
  ['请于2026-11-28 18:00前取件', '2026-11-28 18:00', { month: 11, day: 28, minutes: 1080 }],
  ['请于11/28前取件', '11/28', { month: 11, day: 28 }],
  ['请于周五前取件', '周五', {}],
])('a moment before which it must be collected: %s', (message, text, known) => {
  expect(read(message)).toEqual([text, known])
})

it.each([
  ['请今日内取件', '今日内', { daysLater: 0 }],
  ['请当天取件', '当天', { daysLater: 0 }],
  ['今日23:59後將退回', null, {}],
  ['存放至今晚20:00', '今晚20:00', { daysLater: 0, minutes: 1200 }],
  ['派送将延误至12月5日', '12月5日', { month: 12, day: 5 }],
  ['已改约至明日', '明日', { daysLater: 1 }],
  ['订单将改为11月29日送货', '11月29日', { month: 11, day: 29 }],
  ['延至11/28', '11/28', { month: 11, day: 28 }],
  ['最晚 18:00', '18:00', { minutes: 1080 }],
  ['预计恢复时间为11月30日', '11月30日', { month: 11, day: 30 }],
  ['将于11月28日超时', '11月28日', { month: 11, day: 28 }],
  ['预计明日恢复', '明日', { daysLater: 1 }],
  ['held until 11-28', '11-28', { month: 11, day: 28 }],
])('a moment until which it is kept or late: %s', (message, text, known) => {
  expect(read(message)).toEqual(text === null ? null : [text, known])
})

it.each([
  ['请在48小时内取件', '48小时内', 48],
  ['请在24个小时内领取', '24个小时内', 24],
  ['保管期3天', '3天', 72],
  ['免费存放2天', '2天', 48],
  ['存放期为三日', '三日', 72],
  ['保留期限：7天', '7天', 168],
  ['请于两天内领取', '两天内', 48],
  ['3个工作日内取件', '3个工作日内', 72],
  ['2天内免费', '2天内', 48],
  ['取件码24小时内有效', '24小时内', 24],
  ['限时5天', '5天', 120],
])('a length of time within which it must be collected: %s', (message, text, withinHours) => {
  expect(read(message)).toEqual([text, { withinHours }])
})

it.each(['快件已到达', '20点已签收', '请到前台取件', '3天已过', '20点前台领取', ''])(
  '"%s" names no such time',
  (message) => {
    expect(read(message)).toBeNull()
  },
)

it('only the first 2,000 characters are looked at', () => {
  expect(read(`${'甲'.repeat(1995)}20点前取`)).toEqual(['20点', { minutes: 1200 }])
  expect(read(`${'甲'.repeat(1997)}20点前取`)).toBeNull()
})

it('the time is the slice of the message as it is written', () => {
  expect(readUntil(scanMessage('请于２０点前取件'))).toMatchObject({
    text: '２０点',
    start: 2,
    end: 5,
    minutes: 1200,
  })
})
