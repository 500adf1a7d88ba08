import { scanMessage } from './phrases'
import { isGeneral, isSender } from './placeNames'

it.each([
  '站',
  '网点',
  '今日',
  '明天',
  '派送途中',
  '12:30',
  '11月26日',
  '20点前',
  '扫描甲',
  '国际航空公司',
  '给',
  'Facility',
])('"%s" names no particular place', (text) => {
  expect(isGeneral(text)).toBe(true)
})

it.each(['深圳', '城东站', '3号楼', '航空公司甲部', ''])('"%s" may be a place', (text) => {
  expect(isGeneral(text)).toBe(false)
})

it.each(['菜鸟', '中通快递', '丰巢智能柜', '菜鸟生活', '顺丰 速运', '兔喜快递超市', '京东 app'])(
  '"%s" is the name of a company that sends messages',
  (message) => {
    expect(isSender(scanMessage(message), 0)).toBe(true)
  },
)

it.each(['城东菜鸟驿站', '深圳公司', '菜鸟城东'])('"%s" is more than the name of a company', (message) => {
  expect(isSender(scanMessage(message), 0)).toBe(false)
})

it('there is no sender outside the message', () => {
  expect(isSender(scanMessage('菜鸟'), 5)).toBe(false)
})
