import { scanMessage } from './phrases'
import { findReports } from './reports'

const read = (message: string): string[] => findReports(scanMessage(message)).map(({ kind }) => kind)

it.each([
  ['商家已发货', ['accepted']],
  ['等待揽收', ['awaitingPickup']],
  ['已揽收', ['pickedUp']],
  ['揽收失败', ['pickupFailed']],
  ['已到达', ['arrived']],
  ['离开深圳', ['departed']],
  ['发往深圳', ['departed']],
  ['已发车', ['departed']],
  ['已装车', ['sorted']],
  ['等待分配派送员', ['sorted']],
  ['正在派件', ['outForDelivery']],
  ['派件失败', ['attemptFailed']],
  ['拒收', ['refused']],
  ['滞留', ['held']],
  ['延误', ['delayed']],
  ['改派', ['redirected']],
  ['已拦截', ['returning']],
  ['退回中', ['returning']],
  ['丢失', ['lost']],
  ['销毁', ['destroyed']],
  ['清关中', ['customs']],
  ['转交', ['handedOver']],
  ['已签收', ['signed']],
  ['代收', ['signed']],
  ['已取出', ['signed']],
  ['已存放', ['waiting']],
  ['订单取消', ['cancelled']],
  ['已到达，正在派件', ['arrived', 'outForDelivery']],
])('"%s" reports %j', (message, kinds) => {
  expect(read(message)).toEqual(kinds)
})

it.each([
  ['到深圳', ['arrived']],
  ['快件到深圳', ['arrived']],
  ['快件，到深圳', []],
  ['前往深圳', ['departed']],
  ['快件前往深圳', ['departed']],
  ['货件已从甲前往深圳', []],
  ['已出发', ['departed']],
  ['快递员 王某 已出发', ['outForDelivery']],
  ['已放至本人', ['signed']],
  ['安排 王某 派送', ['outForDelivery']],
  ['派送', []],
  ['将安排派送', []],
  ['将 安排 派送', []],
  ['安排 甲 乙 丙 派送', ['outForDelivery']],
  ['安排 甲 乙 丙 丁 派送', []],
])('"%s" reports %j, by the words around', (message, kinds) => {
  expect(read(message)).toEqual(kinds)
})

it.each([
  '预计明日到达',
  '预计11月26日到达【杭州转运中心】',
  '可能丢失',
  '可能延误',
  '即将签收',
  '快件 甲 前往签收',
  '一天内取走',
  '异常原因：滞留',
  '取消派送',
  '未签收',
  '未您签收',
  '签收前请验货',
  '如丢失请联系',
  '请签收',
  '签收人：甲',
  '一二三',
  '',
])('"%s" reports nothing that has happened', (message) => {
  expect(read(message)).toEqual([])
})

it.each([
  ['预计延误', ['delayed']],
  ['将退回', ['returning']],
  ['将转寄', ['redirected']],
  ['准备装车', ['sorted']],
  ['将发往深圳', ['departed']],
  ['准备发往深圳', ['sorted']],
  ['将揽收', ['awaitingPickup']],
  ['准备出货', ['accepted']],
  ['未正在派件', ['attemptFailed']],
  ['未存放', ['attemptFailed']],
  ['预计，已到达', ['arrived']],
  ['预计。已到达', ['arrived']],
  ['取消，派送', ['cancelled']],
  ['已发车前往 深圳', ['departed']],
  ['签收前台', ['signed']],
  ['原因：超区，已甲，签收', ['signed']],
])('what is announced or denied may report something else: "%s" reports %j', (message, kinds) => {
  expect(read(message)).toEqual(kinds)
})

it('words in names and brackets count only if no others report anything', () => {
  expect(read('【正在派件】')).toEqual(['outForDelivery'])
  expect(read('飞机进港（到达目的地）')).toEqual(['arrived'])
  expect(read('【正在派件】已签收')).toEqual(['signed'])
  expect(read('【正在派件】请联系')).toEqual(['outForDelivery'])
  expect(read('【正在派件】感谢')).toEqual([])
})

it('a report knows its word and the phrase it is in', () => {
  expect(findReports(scanMessage('快件已到达'))).toEqual([
    { kind: 'arrived', word: 'arrive', text: '到达', index: 2 },
  ])
  expect(findReports(scanMessage('甲，【正在派件】'))).toEqual([
    { kind: 'outForDelivery', word: 'deliver', text: '正在派件', index: 2 },
  ])
})

it('only what stands in the same clause, at most 14 phrases before, makes a word uncertain', () => {
  expect(read(`预计${'甲 '.repeat(13)}到达`)).toEqual([])
  expect(read(`预计${'甲 '.repeat(14)}到达`)).toEqual(['arrived'])
})
