import { understandMessage } from './understanding'

const actOf = (message: string) => {
  const understood = understandMessage(message)
  return understood && [understood.kind, understood.act]
}

it.each([
  ['商品已经下单', 'accepted', 'ordered'],
  ['您的包裹已出库', 'accepted', 'leftWarehouse'],
  ['包裹正在等待揽收', 'awaitingPickup', 'awaiting'],
  ['快件在【长沙集散中心】已装车,准备发往 【株洲集散点】', 'sorted', 'loaded'],
  ['快件已到达【长沙转运中心】，正在分拣', 'sorted', 'sorting'],
  ['【浙江杭州中转部】正在进行【装车】扫描', 'sorted', 'handling'],
  ['货物已分配，等待配送', 'sorted', 'awaitingDelivery'],
  ['货件已放行', 'customs', 'cleared'],
  ['【汇侨投递部】安排投递', 'outForDelivery', 'arranged'],
  ['正在派件', 'outForDelivery', 'out'],
  ['【深圳福田网点】已进行问题件扫描，问题原因【外包装破损】', 'held', 'problem'],
  ['货物滞留【成都枢纽中心】', 'held', 'held'],
  ['快件已由【科兴便利店】代签收', 'signed', 'signedFor'],
  ['您的包裹已从【城东店】取出', 'signed', 'collected'],
  ['货物已完成配送', 'signed', 'delivered'],
  ['快件到达【长沙转运中心】', 'arrived', null],
])('"%s" is understood as %s, %s', (message, kind, act) => {
  expect(actOf(message)).toEqual([kind, act])
})

it.each([
  ['a word that is not known', '快件到达【长沙转运中心】阿'],
  ['a negation', '快件未到达【长沙转运中心】'],
  ['a future', '快件将到达【长沙转运中心】'],
  ['an expectation', '快件预计到达【长沙转运中心】'],
  ['an arrival that is not over', '快件正在到达【长沙转运中心】'],
  ['a departure that is not over', '快件正在发车'],
  ['an act that is not known', '包裹正在【深圳】放行'],
  ['a stray word in a name', '快件到达疑似长沙转运中心'],
  ['a quotation', '快件已“签收”'],
  ['a condition', '若快件已签收，快件将退回'],
  ['a threat with a condition', '如未取件，逾期退回，快件已到城东驿站'],
  ['a notice', '快件已消毒，请放心收件'],
  ['nothing that is told', '点击查看包裹实时位置，下载App享取件提醒'],
])('%s leaves a message not understood: %s', (_what, message) => {
  expect(understandMessage(message)).toBeNull()
})

it.each([
  ['thanks', '已签收，感谢使用顺丰，期待再次为您服务'],
  ['whom to ask', '已签收，如有疑问请联系派件员13800138000，如您未收到此快递，请拨打投诉电话：15294000777'],
  ['numbers that couriers call from', '正在派件（95720为中通快递员外呼专属号码，请放心接听）'],
  ['who scanned it', '【广州白云网点】已装包，扫描人员【02000123-李某】，包号【B0123456789012】'],
  ['slogans', '已签收。风里来雨里去,只为客官您满意。上有老下有小,赏个好评好不好？'],
  ['a request to be reachable', '正在派件 请保持电话畅通、耐心等待'],
])('%s change nothing: %s', (_what, message) => {
  expect(understandMessage(message)).not.toBeNull()
})

it('an address and the expected time of delivery are parts', () => {
  expect(understandMessage('快件已由【到家便利店】代收，地址：锦绣路88号，请及时取件')?.address?.text).toBe(
    '锦绣路88号',
  )
  expect(understandMessage('骑手已取货，正向您赶来，预计18:30送达')?.until).toMatchObject({ minutes: 1110 })
  expect(
    understandMessage('【佛山市】快件已拦截成功，拦截原因：地址修改，将转寄至【珠海香洲】')?.address,
  ).toBeNull()
})

it('another delivery is announced without a day, or for one', () => {
  expect(understandMessage('派件不成功，待再次派送')).toMatchObject({ notes: ['again'], nextAttempt: null })
  expect(understandMessage('派件不成功，明天再次派送')).toMatchObject({ notes: [], nextAttempt: 1 })
})

it('a message is looked at once', () => {
  expect(understandMessage('快件到达【甲】')).toBe(understandMessage('快件到达【甲】'))
})
