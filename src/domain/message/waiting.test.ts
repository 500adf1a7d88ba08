import { readMessage } from './readMessage'

const read = (message: string): string => readMessage(message).kind ?? 'nothing'

it.each([
  '顺丰快递到了取件码8866',
  '已签收，取件码8866',
  '已到达，取件码稍后发送',
  '【代收点】您的快件已代收',
  '请取件',
  '快件已到，来取件',
  '凭码取件',
  '取件',
  '快件，取件',
  '到前台领取',
  '已由前台签收，请及时取件',
  '请及时取回',
  '已存放至城东超市',
  '已放入智能柜',
  '已到达城东驿站',
  '快件已到站，自提点地址：城东路1号',
])('the parcel waits to be collected: %s', (message) => {
  expect(read(message)).toBe('waiting')
})

it.each([
  ['凭取货码签收', 'signed'],
  ['取件成功，取件码8866', 'signed'],
  ['已取出，取件码8866', 'signed'],
  ['派送失败，取件码8866', 'attemptFailed'],
  ['已签收，取件码', 'signed'],
  ['您的快件已代收', 'signed'],
  ['【代收点】您的快件代签', 'signed'],
  ['已签收，凭码取件', 'signed'],
  ['快件甲取件', 'nothing'],
  ['请领取优惠券', 'notice'],
  ['请点击链接领取', 'notice'],
  ['已存放至城东', 'arrived'],
  ['已存放至城东超市，已装车', 'sorted'],
  ['已到达深圳转运中心', 'arrived'],
  ['已到达城东网点', 'arrived'],
])('the parcel does not wait to be collected: "%s" is %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})

it.each([
  '已存放至城东超市，将再派送',
  '已存放至城东超市，再次派送',
  '已存放至城东超市，安排派送',
  '已存放至【甲】，原因：无人在家',
  '已存放至城东超市，滞留',
  '已存放至城东超市，暴雨',
])('the parcel is kept for another attempt or because something is wrong: %s', (message) => {
  expect(read(message)).toBe('held')
})

it.each([
  ['已存放至城东超市，再次派送，取件码8866', 'waiting'],
  ['已签收，原因：无人在家', 'signed'],
  ['已存放至城东超市，如暴雨', 'waiting'],
])('"%s" is not kept back: %s', (message, kind) => {
  expect(read(message)).toBe(kind)
})
