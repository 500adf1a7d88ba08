import { en } from './en'
import { carrierName, goodsName, actionLabel } from './naming'
import { zhCN } from './zh-CN'

it('labels a listed code with its milestone', () => {
  expect(actionLabel({ stage: 'deliver', milestone: 'outForDelivery' }, zhCN)).toBe('派送中')
})

it('labels an unlisted code with its probable stage', () => {
  expect(actionLabel({ stage: 'transit', milestone: null }, zhCN)).toBe('可能是运输')
})

it('labels a code without a stage as another update', () => {
  expect(actionLabel({ stage: 'other', milestone: null }, zhCN)).toBe('其他消息')
})

it('names a carrier in the language of the page', () => {
  expect(carrierName({ deliveryId: 'SF' }, en)).toBe('SF Express')
})

it("names a carrier that is on no list of ours with WeChat's name, in every language", () => {
  const waybill = { deliveryId: 'OTP', deliveryName: '承诺达特快' }
  expect([carrierName(waybill, zhCN), carrierName(waybill, en)]).toEqual(['承诺达特快', '承诺达特快'])
})

it("prefers our own name of a carrier to WeChat's", () => {
  expect(carrierName({ deliveryId: 'SF', deliveryName: '顺丰' }, en)).toBe('SF Express')
})

it.each(['NOBODY', 'constructor', ''])('shows the id of an unknown carrier unchanged: "%s"', (id) => {
  expect(carrierName({ deliveryId: id }, zhCN)).toBe(id)
})

it('names the first of several goods and their number', () => {
  expect(goodsName([{ name: '杯子' }, { name: '灯' }, { name: '书' }], zhCN)).toBe('杯子 等 3 件')
})

it('returns an empty name for an order without goods', () => {
  expect(goodsName([], zhCN)).toBe('')
})
