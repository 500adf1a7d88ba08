import { readMessage } from './readMessage'

it('reads every part of a message', () => {
  const reading = readMessage('【杭州市】【杭州西湖公司】的派件员 王某(13800138000) 正在派件')
  expect(reading).toMatchObject({
    kind: 'outForDelivery',
    complete: true,
    city: { text: '杭州市' },
    place: { text: '杭州西湖公司' },
    courier: { text: '王某' },
    phones: [{ value: '13800138000', of: 'courier' }],
    codes: [],
    waybills: [],
    towards: null,
    signer: null,
    cause: null,
    until: null,
    nextAttempt: null,
    rest: [],
  })
})

it('a message is complete only if it reports something and no text is left', () => {
  expect(readMessage('快件已到达【深圳转运中心】').complete).toBe(true)
  expect(readMessage('快件已到达【深圳转运中心】阿').complete).toBe(false)
  expect(readMessage('快件').complete).toBe(false)
})

it.each([
  ['a signer', '已揽收，签收人：张三', 'signer', null],
  ['a signer', '已签收，签收人：张三', 'signer', '张三'],
  ['a cause', '已签收，原因：超区', 'cause', null],
  ['a cause', '快件滞留，原因：超区', 'cause', '超区'],
  ['a cause', '快件已销毁，地址不详', 'cause', null],
  ['a cause', '快件已销毁，原因：生鲜变质', 'cause', '生鲜变质'],
  ['the next place', '已签收，下一站深圳', 'towards', null],
  ['the next place', '离开广州 发往深圳', 'towards', '深圳'],
  ['a time', '正在派件，请于20点前联系', 'until', null],
  ['a time', '取件码8866，请于20点前取件', 'until', '20点'],
  ['a time', '请妥善保管，于20点前联系', 'until', '20点'],
  ['a time', '请于20点前联系', 'until', null],
] as const)('%s is read only where the report can have one: "%s" → %s', (_part, message, key, text) => {
  expect(readMessage(message)[key]?.text ?? null).toBe(text)
})

it.each([
  ['【深圳市】快件已发车', '深圳市'],
  ['【深圳市】【深圳转运中心】快件已发车', '深圳转运中心'],
  ['请到城东超市取件', '城东超市'],
  ['已到达深圳营业部，取件码8866', '深圳营业部'],
  ['在【甲乙】签收，取件码8866，请取件', '甲乙'],
  ['已由邻居王阿姨签收，请及时取件', null],
  ['签收人：菜鸟驿站，请及时取件', '菜鸟驿站'],
  ['签收人：店，请及时取件', null],
  ['【文三路丁丙站】取件码8866', '文三路丁丙站'],
  ['【甲乙丙丁戊】取件码8866', null],
  ['【甲乙丙丁戊己】取件码8866', '甲乙丙丁戊己'],
  ['驿站 取件码8866', '驿站'],
  ['取件码8866，地址：幸福路3号', '幸福路3号'],
  ['已签收，签收地点：城东超市', '城东超市'],
  ['在【甲】签收', '甲'],
  ['退件已由城东菜鸟驿站签收', '城东菜鸟驿站'],
  ['正在派件，请到城东超市', null],
  ['已装车，到达【深圳营业部】，已装车', '深圳营业部'],
  ['快件已由城东菜鸟驿站签收', '城东菜鸟驿站'],
  ['【深圳转运中心】已签收', '深圳转运中心'],
  ['【深圳转运中心】温馨提示', null],
  ['快递员从【城东超市】取回快件，再次派送', '城东超市'],
  ['已存放至深圳营业部', '深圳营业部'],
])('the place of "%s" is %s', (message, place) => {
  expect(readMessage(message).place?.text ?? null).toBe(place)
})

it('codes and waybills are parts with their value and no more', () => {
  const { codes, waybills } = readMessage('取件码6230 7481，单号SF1380013800012')
  expect(codes).toEqual([{ text: '6230 7481', value: '62307481', start: 3, end: 12 }])
  expect(waybills).toEqual([{ text: 'SF1380013800012', value: 'SF1380013800012', start: 15, end: 30 }])
})

it('the same message is read once, and more than 2,000 messages are not remembered', () => {
  const first = readMessage('快件已到达【甲】')
  expect(readMessage('快件已到达【甲】')).toBe(first)
  for (let index = 0; index < 2000; index += 1) readMessage(`快件已到达【甲${index}】`)
  expect(readMessage('快件已到达【甲】')).not.toBe(first)
  expect(readMessage('快件已到达【甲】')).toEqual(first)
})
