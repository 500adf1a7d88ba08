import { readLead } from './lead'
import { partOf, scanMessage } from './phrases'

const read = (message: string): (string | null)[] => {
  const scan = scanMessage(message)
  const { city, subject } = readLead(scan)
  return [city, subject].map((range) => partOf(scan, range)?.text ?? null)
}

it.each([
  ['【深圳市】快件已发车', '深圳市', null],
  ['【深圳市】【深圳转运中心】已发车', '深圳市', '深圳转运中心'],
  ['【日本】已妥投', null, '日本'],
  ['【广东省】【深圳市】已发车', '广东省', null],
  ['【深圳市】的派件员', null, '深圳市'],
  ['[义乌市]（12）【义乌佛堂公司】已收件', '义乌市', '义乌佛堂公司'],
])('the brackets in front of "%s" name the city %s and the branch %s', (message, city, subject) => {
  expect(read(message)).toEqual([city, subject])
})

it.each([
  '【代收点】您的快件已到',
  '【自提柜】已到',
  '【取件】已到',
  '【取件通知】已到',
  '【运输中】已到',
  '【甲电商】已到',
  '【菜鸟驿站】已到',
  '【丰巢】已到',
  '【中通快递】已到',
  '【正在派件甲】已到',
  '【甲签收】已到',
  '【甲/】已到',
  `【${'甲'.repeat(41)}】已到`,
  '【深圳】',
  '快件【深圳】已到',
])('the brackets of "%s" name no place in front', (message) => {
  expect(read(message)).toEqual([null, null])
})

it('a name of 40 characters can be a place', () => {
  expect(read(`【${'甲'.repeat(40)}】已到`)).toEqual([null, '甲'.repeat(40)])
})

it.each([
  ['北京朝阳区金榆路服务部 快递员 王某 正在派件', '北京朝阳区金榆路服务部'],
  ['城东 快递员 王某 正在派件', '城东'],
  ['广东番禺大岗 的派件员 正在派件', '广东番禺大岗'],
  ['广东番禺 的 甲 派件员 正在派件', '广东番禺'],
  ['广东番禺大岗(12345678) 的派件员 正在派件', '广东番禺大岗'],
  ['北京市朝阳安华桥的柯某远13800055662正在派件', '北京市朝阳安华桥'],
  ['安徽利辛公司-城南吴某祖-已收件', '安徽利辛公司'],
  ['广东省惠州市公司 已发出', '广东省惠州市公司'],
  ['驿站【城东店】已签收', '城东店'],
  ['【深圳市】城西营业部已收件', '城西营业部'],
  ['中通快递 城西营业部 已收件', '城西营业部'],
])('the name in front of "%s" is the branch %s', (message, subject) => {
  expect(read(message)[1]).toBe(subject)
})

it.each([
  '甲 快递员 王某',
  '公司部 ',
  '城东部 已收件',
  '城东公司，已收件',
  '城东公司。已收件',
  '广东番禺大岗 已收件',
  '广东番禺大岗 的快件',
  '北京 的柯某远正在派件',
  '顺丰速运 已收件',
  '快件 城东公司 已收件',
  '城东公司',
])('the name in front of "%s" is no branch for certain', (message) => {
  expect(read(message)[1]).toBeNull()
})
