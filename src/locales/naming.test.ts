import { withMessages } from '../../testing/onDemand'
import { en } from './en'
import { carrierName, goodsName, actionLabel } from './naming'
import { zhCN } from './zh-CN'
import { zhTW } from './zh-TW'

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

it.each([
  ['承诺达特快', '承諾達特快', '承诺达特快'],
  ['跨越速运', '跨越速運', 'Kuayue Express'],
  ['菜鸟裹裹', '菜鳥裹裹', 'Cainiao'],
  ['中国邮政', '中國郵政', 'China Post'],
  ['中国邮政快递包裹', '中國郵政快遞包裹', 'China Post'],
  ['京东物流', '京東物流', 'JD Logistics'],
  ['韵达', '韻達', 'Yunda Express'],
  ['顺丰同城', '順豐同城', '顺丰同城'],
  ['中通快运', '中通快運', '中通快运'],
  ['快递', '快遞', '快递'],
  ['中国', '中國', '中国'],
])('names a carrier without a name of ours as WeChat does, in the language: %s, %s, %s', (...names) => {
  const [deliveryName] = names
  const shown = [zhCN, zhTW, en].map((t) =>
    carrierName({ deliveryId: 'OTHER', deliveryName }, withMessages(t)),
  )
  expect(shown).toEqual(names)
})

it('names a carrier without any name by its id', () => {
  expect(carrierName({ deliveryId: 'OTHER', deliveryName: '' }, en)).toBe('OTHER')
})

it("prefers our own name of a carrier, which is an English one in English, to WeChat's", () => {
  for (const id of Object.keys(en.carrier)) {
    const name = carrierName({ deliveryId: id, deliveryName: '顺丰速运' }, en)
    expect([id, name]).toEqual([id, en.carrier[id as keyof typeof en.carrier]])
    expect(name).toMatch(/^[A-Za-z& ]+$/)
  }
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
