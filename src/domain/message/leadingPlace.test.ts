import { splitLeadingPlace } from './leadingPlace'

it('splitLeadingPlace splits the place off the front of a message', () => {
  expect(splitLeadingPlace('【深圳市】快件已到达 深圳转运中心')).toEqual({
    place: '深圳市',
    rest: '快件已到达 深圳转运中心',
  })
})

it.each([
  ['no place', '快递员已成功取件'],
  ['a place further on', '快件到达 【深圳科技园营业点】'],
  ['only a place', '【深圳市】'],
  ['an empty place', '【】已签收'],
  ['a place that does not end', '【深圳市 已签收'],
  ["the sender's name", '【菜鸟驿站】您有包裹到了'],
  ['the name of a carrier', '【顺丰速运】您的快件已签收'],
  ['the kind of notice', '【收件通知】您的快件已到'],
  ['the stage', '【派送中】快递员已出发'],
  ['the stage and spaces', '【 派送中 】快递员已出发'],
  ['no text', ''],
])('splitLeadingPlace leaves a message with %s as it is: %p', (_, message) => {
  expect(splitLeadingPlace(message)).toEqual({ place: null, rest: message })
})
