import { normalize } from './normalize'
import { tokenize } from './tokens'

const tokensOf = (message: string) => tokenize(normalize(message).text)
const read = (message: string): string[] =>
  tokensOf(message)
    .filter(({ kind }) => kind !== 'space')
    .map(({ kind, text }) => `${kind} ${text}`)

it.each([
  ['快件已到达深圳', ['parcel 快件', 'past 已', 'arrive 到达', 'name 深圳']],
  ['已派送途中', ['past 已', 'deliver 派送途中']],
  ['由本人签收', ['by 由', 'self 本人', 'sign 签收']],
  ['OUT FOR DELIVERY', ['deliver OUT FOR DELIVERY']],
  ['baby signed', ['name baby', 'sign signed']],
  ['lostandfound', ['name lostandfound']],
  ['lost1', ['number lost1']],
  ['SF快递', ['name SF', 'parcel 快递']],
  ['李某', ['name 李某']],
  ['', []],
])('"%s" is split into the longest words that are known', (message, tokens) => {
  expect(read(message)).toEqual(tokens)
})

it.each([
  ['SF1380013800012', ['number SF1380013800012']],
  ['8-2-5120', ['number 8-2-5120']],
  ['0755-26001234', ['number 0755-26001234']],
  ['0530--18190001', ['number 0530--18190001']],
  ['1.20', ['number 1.20']],
  ['1380013800.', ['number 1380013800', 'stop .']],
  ['+8613800138000', ['number +8613800138000']],
  ['138****8000', ['number 138****8000']],
  ['18:30', ['number 18:30']],
  ['18:305', ['number 18', 'link :', 'number 305']],
  ['JDX012345678901-1-1-', ['number JDX012345678901-1-1-']],
  ['12-', ['number 12', 'link -']],
  ['AB_12', ['number AB_12']],
  ['A-B', ['name A-B']],
])('"%s" is held together as far as it is one number', (message, tokens) => {
  expect(read(message)).toEqual(tokens)
})

it.each([
  ['已到', 'arrive'],
  ['已至', 'arrive'],
  ['已入', 'arrive'],
  ['已发', 'goOn'],
  ['已签', 'sign'],
  ['已揽', 'pickup'],
  ['已转', 'handOver'],
  ['已投递', 'sign'],
  ['已取件', 'pickup'],
  ['已取货', 'pickup'],
  ['已提交', 'accept'],
  ['已发货', 'accept'],
])('behind "已" a short word means that something has happened: %s', (message, kind) => {
  expect(tokensOf(message)[1]?.kind).toBe(kind)
  expect(tokensOf(message.slice(1))[0]?.kind).not.toBe(kind)
})

it.each([
  ['派送部', ['name 派送部']],
  ['分拣中心', ['name 分拣中心']],
  ['签收点', ['name 签收点']],
  ['收件客户服务', ['name 收件客户服务']],
  ['退货仓', ['name 退货仓']],
  ['退回仓库', ['goBack 退回', 'name 仓库']],
  ['配送中心', ['name 配送中心']],
  ['退件仓', ['name 退件仓']],
  ['退还仓', ['goBack 退还', 'name 仓']],
  ['正在派送中心', ['name 正在派送中心']],
  ['分拣中', ['sort 分拣中']],
  ['到达站点', ['name 到达站点']],
])('"%s" is a place if it ends like one', (message, tokens) => {
  expect(read(message)).toEqual(tokens)
})

it.each([
  ['到柜取', ['to 到', 'name 柜', 'collect 取']],
  ['前台取', ['name 前台取']],
  ['驿站取件', ['name 驿站', 'collect 取件']],
  ['3号取', ['number 3', 'name 号', 'collect 取']],
  ['门口取消', ['name 门口', 'cancel 取消']],
  ['门口取您的', ['name 门口', 'collect 取您的']],
  ['门口取快', ['name 门口', 'collect 取', 'name 快']],
  ['爱取', ['name 爱取']],
])('"%s" asks to collect only where the place is named or a known word begins', (message, tokens) => {
  expect(read(message)).toEqual(tokens)
})

it.each([
  ['如需帮助', 'advice'],
  ['快件,如雷', 'parcel'],
  ['如', 'advice'],
])('"%s" begins with a token of the kind "%s"', (message, kind) => {
  expect(tokensOf(message)[0]?.kind).toBe(kind)
})

it('"如" makes a condition only at the start of a clause', () => {
  expect(read('已签,如丢')).toContain('advice 如')
  expect(read('王如丢')).toEqual(['name 王如丢'])
})

it('a bracket knows its partner, and any other token has none', () => {
  expect(tokensOf('【甲（乙）】').map(({ partner }) => partner)).toEqual([5, -1, 4, -1, 2, 0])
  expect(tokensOf('）（').map(({ partner }) => partner)).toEqual([-1, -1])
})

it('every character is in one token', () => {
  const text = '【深圳市】快件已到达 深圳转运中心,电话0755-26001234'
  const tokens = tokenize(text)
  expect(tokens.map((token) => token.text).join('')).toBe(text)
  expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true)
})

it('a text whose length changes in lower case is read without lower case', () => {
  expect(read('İ快件')).toEqual(['name İ', 'parcel 快件'])
})

it('转 before a carrier’s name at the beginning of a clause is a word of its own', () => {
  expect(tokensOf('超区，转邮政').map(({ kind }) => kind)).toContain('handOver')
  expect(tokensOf('中转邮政').map(({ kind }) => kind)).not.toContain('handOver')
})
