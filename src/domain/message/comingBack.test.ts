import { isTakenBack, readReturn } from './comingBack'
import { scanMessage } from './phrases'
import { findReports } from './reports'

const read = (message: string): string | null => {
  const scan = scanMessage(message)
  return readReturn(scan, findReports(scan))
}
const taken = (message: string): boolean => {
  const scan = scanMessage(message)
  return isTakenBack(scan, findReports(scan))
}

it.each([
  ['快件正在退回中', 'returning'],
  ['退件已离开广州转运中心', 'returning'],
  ['快件已拦截', 'returning'],
  ['包裹已退回物流中心', 'returning'],
  ['已申请退回，已退回', 'returning'],
  ['将退回，已退回', 'returning'],
  ['已退货', 'returning'],
  ['退回件已到达【甲】，等待寄件人签收', 'returning'],
  ['已退回', 'returned'],
  ['快件已退回寄件人', 'returned'],
  ['快件已退回，谢谢', 'returned'],
  ['快件已送回。', 'returned'],
  ['已退还商家', 'returned'],
  ['退件已签收', 'returned'],
  ['退回件由商家代收', 'returned'],
  ['退回，签收人：商家', 'returned'],
])('"%s": the parcel is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  '包裹超72小时未取，已退回网点',
  '客户要求退回',
  '原因退回',
  '快件拦截成功，转寄至【甲】',
  '已签收',
  '',
])('"%s" is no return', (message) => {
  expect(read(message)).toBeNull()
})

it.each([
  '快件逾期未取，已取回',
  '超时已取出',
  '已取出，将再次派送',
  '已取出，重新派送',
  '快递员已取回',
  '快件被快递员取出',
  '由快递员取出',
  '快递员已取走',
  '快递员取出，将送货上门',
  '快递员取出，派件',
  '快递员取出，再次上门',
  '包裹超72小时未取，已退回网点',
])('the courier took it out again: %s', (message) => {
  expect(taken(message)).toBe(true)
})

it.each(['快件已取出', '快递员：王某，被取出', '快递员 王某 取出', '快递员被派送', '逾期未取', ''])(
  'the courier did not take it out, for all that is said: %s',
  (message) => {
    expect(taken(message)).toBe(false)
  },
)
