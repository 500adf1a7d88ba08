import { splitLeadingPlace } from './leadingPlace'

it('takes the place off the front of a message', () => {
  expect(splitLeadingPlace('【深圳市】快件已到达 深圳转运中心')).toEqual({
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
  expect(splitLeadingPlace(message)).toEqual({ place: null, rest: message })
})
