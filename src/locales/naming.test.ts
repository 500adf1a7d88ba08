import { en } from './en'
import { carrierName, goodsName, actionLabel } from './naming'
import { zhCN } from './zh-CN'

it('names a listed code by its milestone', () => {
  expect(actionLabel({ stage: 'deliver', milestone: 'outForDelivery' }, zhCN)).toBe('派送中')
})

it('names a code on none of the lists by its stage, as a guess', () => {
  expect(actionLabel({ stage: 'transit', milestone: null }, zhCN)).toBe('可能是运输')
})

it('guesses nothing of a code without a stage', () => {
  expect(actionLabel({ stage: 'other', milestone: null }, zhCN)).toBe('其他消息')
})

it('names a carrier in the language on screen', () => {
  expect(carrierName('SF', en)).toBe('SF Express')
})

it.each(['NOBODY', 'constructor', ''])('shows the id of a carrier it does not know as it is: "%s"', (id) => {
  expect(carrierName(id, zhCN)).toBe(id)
})

it('names goods by the first and how many there are in all', () => {
  expect(goodsName([{ name: '杯子' }, { name: '灯' }, { name: '书' }], zhCN)).toBe('杯子 等 3 件')
})

it('leaves out goods that the order does not name', () => {
  expect(goodsName([], zhCN)).toBe('')
})
