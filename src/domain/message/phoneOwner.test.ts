import { readMessage } from './readMessage'

const ownersOf = (message: string): string[] =>
  readMessage(message).phones.map(({ value, of }) => `${value} ${of ?? 'nobody'}`)

it.each([
  ['派件员：王某 电话13800138000', 'courier'],
  ['投诉电话95338', 'hotline'],
  ['投诉电话13800138000', 'hotline'],
  ['网点电话13800138000', 'branch'],
  ['驿站电话13800138000', 'station'],
  ['收件人电话13800138000', 'recipient'],
  ['商家电话：13800138000', 'sender'],
  ['客服热线95338', 'hotline'],
  ['快递员电话13800138000为外呼专属号码', 'hotline'],
  ['请联系客户13800138000', 'recipient'],
  ['快递员王某，网点电话13800138000', 'branch'],
])('the nearest label says whose number it is: %s', (message, owner) => {
  expect(ownersOf(message)[0]?.split(' ')[1]).toBe(owner)
})

it.each([
  ['【普宁流沙】（0663-2870001）', 'branch'],
  ['【普宁流沙】（13800138000）', 'nobody'],
  ['【城东驿站】（13800138000）', 'station'],
  ['【城东网点】电话13800138000', 'branch'],
  ['城东公司 13800138000', 'branch'],
  ['城东超市 13800138000', 'station'],
  ['丰巢 13800138000', 'station'],
  ['城东 13800138000', 'nobody'],
  ['【城东驿站】已签收 13800138000', 'nobody'],
])('without a label the place right before the number has it: %s', (message, owner) => {
  expect(ownersOf(message)[0]?.split(' ')[1]).toBe(owner)
})

it.each([
  ['请收件人联系 020-80000001', 'nobody'],
  ['请商家致电 020-80000001', 'nobody'],
  ['快递员已签收。电话13800138000', 'nobody'],
  ['快递员13900139000，到达，13800138000', 'nobody'],
  ['网点，，，，，，，，，，，，13800138000', 'branch'],
  ['网点，，，，，，，，，，，，，，13800138000', 'nobody'],
  ['收件人13800138000', 'recipient'],
])(
  'a label counts only in its sentence, and a person who is asked to call has another number: %s',
  (message, owner) => {
    expect(ownersOf(message).pop()?.split(' ')[1]).toBe(owner)
  },
)

it.each([
  ['站点电话13800138000', 'branch'],
  ['已放入丰巢柜，站点电话13800138000，请取件', 'station'],
  ['已存放至城东超市，详询13800138000，请取件', 'station'],
  ['已存放至城东超市，可致电13800138000，请取件', 'station'],
  ['已存放至城东超市，快件已到，详询13800138000，请取件', 'station'],
  ['已存放至城东超市，快件已到，电话为13800138000，请取件', 'station'],
  ['已存放至城东营业部，快件已到，电话为13800138000，请取件', 'branch'],
  ['已存放至城东超市，快件已到，请联系13800138000，请取件', 'nobody'],
  ['电话，已存放至城东超市，快件已到，甲，13800138000，请取件', 'nobody'],
  ['详询，电话，请联系13800138000，已存放至城东超市，请取件', 'nobody'],
  ['已存放至城东超市，电话13800138000，请取件', 'station'],
  ['已存放至城东超市，如有疑问请联系13800138000，请取件', 'nobody'],
  ['已存放至城东营业部，电话13800138000，请取件', 'branch'],
  ['已离开城东超市发往甲地，电话13800138000', 'nobody'],
])("where a parcel waits, a number to ask is the station's: %s", (message, owner) => {
  expect(ownersOf(message)[0]?.split(' ')[1]).toBe(owner)
})

it.each([
  ['王师傅 13800138000 正在派送', 'courier'],
  ['0571-80000001 正在派送', 'nobody'],
  ['13800138000 已签收', 'nobody'],
  ['【甲公司】的派件员 李某 0571-80000001 正在派件', 'courier'],
  ['【甲公司】的派件员 李某，，，电话0571-80000001 正在派件', 'courier'],
  ['13800138000 派件员 李某 正在派件', 'courier'],
  ['0571-80000001 派件员 李某 正在派件', 'nobody'],
])(
  "a mobile number is the courier's who has the parcel, and any number right behind a courier's name: %s",
  (message, owner) => {
    expect(ownersOf(message)[0]?.split(' ')[1]).toBe(owner)
  },
)

it.each([
  ['网点13153000196,0530-18190001', ['13153000196 branch', '053018190001 branch']],
  ['网点13153000196或0530-18190001', ['13153000196 branch', '053018190001 branch']],
  ['网点13153000196；0530-18190001', ['13153000196 branch', '053018190001 branch']],
  ['网点13153000196 / 13153000197', ['13153000196 branch', '13153000197 branch']],
  ['快递员13153000196,95338', ['13153000196 courier', '95338 hotline']],
  ['投诉电话95338,13153000196', ['95338 hotline', '13153000196 hotline']],
  ['网点13153000196，，，，13153000197', ['13153000196 branch', '13153000197 nobody']],
  ['网点13153000196到13153000197', ['13153000196 branch', '13153000197 nobody']],
  ['13153000196,0530-18190001', ['13153000196 nobody', '053018190001 nobody']],
  ['单号SF1380013800012，网点13153000196', ['13153000196 branch']],
])('the second number of a pair has the same owner, unless it is a hotline: %s', (message, owners) => {
  expect(ownersOf(message)).toEqual(owners)
})
