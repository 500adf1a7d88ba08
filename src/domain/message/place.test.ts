import { readPlace, splitPlace } from './place'

it('takes the place off the front of a message', () => {
  expect(splitPlace('【深圳市】快件已到达 深圳转运中心')).toEqual({
    place: '深圳市',
    rest: '快件已到达 深圳转运中心',
  })
})

it.each([
  ['no place', '快递员已成功取件'],
  ['a place further on', '快件到达 【深圳科技园营业点】'],
  ['nothing but a place', '【深圳市】'],
  ['an empty place', '【】已签收'],
  ['a place that does not end', '【深圳市 已签收'],
  ['the name of who sent it', '【菜鸟驿站】您有包裹到了'],
  ['the name of a carrier', '【顺丰速运】您的快件已签收'],
  ['what kind of notice it is', '【收件通知】您的快件已到'],
  ['the stage', '【派送中】快递员已出发'],
  ['the stage and spaces', '【 派送中 】快递员已出发'],
  ['nothing', ''],
])('leaves a message with %s as it is', (_, message) => {
  expect(splitPlace(message)).toEqual({ place: null, rest: message })
})

it.each([
  ['【深圳市】快件到达【深圳转运中心】', '深圳市'],
  ['快件在【杭州萧山集散中心】完成分拣', '杭州萧山集散中心'],
  ['您的快件已由【广州麻涌营业部】揽收完成', '广州麻涌营业部'],
  ['您的快件离开【广州转运中心】，已发往【深圳转运中心】', '广州转运中心'],
  ['【顺丰速运】快件到达 【深圳科技园营业点】', '深圳科技园营业点'],
])('reads where it happened in %p', (message, place) => {
  expect(readPlace(message)).toBe(place)
})

it.each(['已被【家人】签收', '取件码【1234】', '签收网点是【深圳公司】', '快件已发往【深圳】', ''])(
  'reads no place in %p',
  (message) => {
    expect(readPlace(message)).toBeNull()
  },
)
