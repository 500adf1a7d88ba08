import { scanMessage } from './phrases'

/** The phrases as "kind text"; a star marks what is not told. */
const read = (message: string): string[] =>
  scanMessage(message).phrases.map(({ kind, text, told }) => `${told ? '' : '*'}${kind} ${text}`)

it.each([
  ['盘锦分拨营销市场部', '盘锦分拨营销市场部'],
  ['二食堂快递室', '二食堂快递室'],
  ['上海海关', '上海海关'],
  ['科学园 B1 栋大堂', '科学园 B1 栋大堂'],
  ['Hong Kong Airport', 'Hong Kong Airport'],
  ['东涌镇 迎东路', '东涌镇 迎东路'],
  ['亚运村 丰巢柜', '亚运村 丰巢柜'],
  ['京东的王某', '京东的王某'],
  ['西湖网点', '西湖网点'],
  ['张超快递', '张超快递'],
  ['甲海关', '甲海关'],
  ['城东镇1 丰巢柜', '城东镇1 丰巢柜'],
  ['甲 丰巢柜', '甲 丰巢柜'],
  ['丰巢 甲', '丰巢 甲'],
  ['甲 B1', '甲 B1'],
  ['B1 甲', 'B1 甲'],
  ['甲(一二三四五六七八九十一二)', '甲(一二三四五六七八九十一二)'],
  ['甲(12)', '甲(12)'],
  ['甲(市场)', '甲(市场)'],
  ['甲是乙', '甲是乙'],
  ['文三路菜鸟驿站', '文三路菜鸟驿站'],
  ['张在山超市', '张在山超市'],
  ['张某和李某', '张某和李某'],
  ['3号楼', '3号楼'],
])('"%s" is one name, whatever words it holds', (message, name) => {
  expect(read(message)).toEqual([`name ${name}`])
})

it.each([
  ['中通快递(城东网点)', 'name 中通快递(城东网点)'],
  ['派送部(城东)', 'name 派送部(城东)'],
])('a short name in brackets belongs to the name before: %s', (message, phrase) => {
  expect(read(message)).toEqual([phrase])
})

it.each([
  ['王某(13800138000)', ['name 王某', '*aside 13800138000']],
  ['王某(已离职)', ['name 王某', 'group 已离职']],
  ['城东店(自提柜)', ['name 城东店', 'group 自提柜']],
  ['城东店(电话甲)', ['name 城东店', '*aside 电话甲']],
  ['城东店(请联系甲)', ['name 城东店', '*aside 请联系甲']],
  ['城东店(杭州市)', ['name 城东店', 'group 杭州市']],
  ['城东店(甲123)', ['name 城东店', 'group 甲123']],
  ['城东店(甲9点)', ['name 城东店', 'group 甲9点']],
  ['城东店(一二三四五六七八九十一二三)', ['name 城东店', 'group 一二三四五六七八九十一二三']],
  ['城东店(甲', ['name 城东店', 'open (', 'name 甲']],
])('anything else in brackets is a phrase of its own: %s', (message, phrases) => {
  expect(read(message)).toEqual(phrases)
})

it.each([
  ['唐山市【唐山转运中心】', 'group 唐山转运中心'],
  ['唐山市 【唐山转运中心】', 'group 唐山转运中心'],
  ['便利店【全家幸福店】', 'group 全家幸福店'],
  ['昌平县（城北公司）', 'group 城北公司'],
])('a city or a general word gives way to the name in brackets behind it: %s', (message, phrase) => {
  expect(read(message)).toEqual([phrase])
})

it.each([
  ['【深圳营业部】', 'group 深圳营业部'],
  ['【深圳营业部 】', 'group 深圳营业部'],
  ['【派送部（城东）】', 'group 派送部(城东)'],
  ['【菜鸟的朝阳【自提柜】】', 'group 菜鸟的朝阳[自提柜]'],
  ['【深圳营业部13800138000】', 'group 深圳营业部'],
  ['【深圳营业部（13800138000）】', 'group 深圳营业部'],
  ['【12345深圳】', 'group 12345深圳'],
  ['【深圳123456】', 'group 深圳123456'],
  ['【深圳（13800138000）甲】', 'group 深圳'],
])('a bracket is a name up to a long number: %s', (message, phrase) => {
  expect(read(message)).toEqual([phrase])
})

it.each(['13800138000', '8-2-1', '请联系深圳', '电话深圳', '温馨提示', '123456深圳', '-'])(
  'a bracket with no name, with advice or with a number in front is an aside: 【%s】',
  (inside) => {
    expect(read(`【${inside}】`)).toEqual([`*aside ${inside}`])
  },
)

it('a bracket of more than 60 tokens is an aside, and only its beginning is kept', () => {
  expect(read(`【${'1,'.repeat(30)}】`)).toEqual([`*aside ${'1,'.repeat(30)}`])
  expect(read(`【${'甲,'.repeat(30)}】`)).toEqual([`*aside ${'甲,'.repeat(30)}`])
  expect(read(`【${'甲,'.repeat(29)}】`)).toEqual([`group ${'甲,'.repeat(29)}`])
})

it('a name has at most 40 tokens', () => {
  expect(read('甲1'.repeat(30))).toEqual([`name ${'甲1'.repeat(20)}`, `name ${'甲1'.repeat(10)}`])
})

it.each([
  ['在20前到达', ['on 在', 'number 20', 'name 前', 'arrive 到达']],
  ['已到1店', ['past 已', 'arrive 到', 'name 1店']],
  ['转运中心到深圳', ['name 转运中心', 'to 到', 'name 深圳']],
  ['北京在深圳', ['name 北京在深圳']],
  ['放到快递室', ['store 放到', 'parcel 快递', 'name 室']],
  ['电话13800138000', ['phone 电话', 'number 13800138000']],
  ['甲13800138000', ['name 甲', 'number 13800138000']],
  ['甲 13800138000', ['name 甲', 'number 13800138000']],
  ['甲 乙', ['name 甲', 'name 乙']],
  ['甲 Tom', ['name 甲', 'name Tom']],
  ['Tom 甲', ['name Tom', 'name 甲']],
  ['镇上 乙', ['name 镇上', 'name 乙']],
  ['仓库12.20前', ['name 仓库', 'number 12.20', 'name 前']],
  ['12:30前到甲', ['number 12:30', 'name 前', 'to 到', 'name 甲']],
  ['1到甲', ['number 1', 'to 到', 'name 甲']],
  ['甲到了', ['name 甲', 'to 到', 'name 了']],
  ['甲到', ['name 甲', 'to 到']],
  ['超市(甲', ['name 超市', 'open (', 'name 甲']],
  ['甲)乙', ['name 甲', 'name 乙']],
  ['甲(a b c d e)', ['name 甲', 'group a b c d e']],
  ['丰巢', ['brand 丰巢']],
  ['本人', ['self 本人']],
  ['8-2', ['number 8-2']],
])('a name ends before a word that says something else: %s', (message, phrases) => {
  expect(read(message)).toEqual(phrases)
})
