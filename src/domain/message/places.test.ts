import { partOf, scanMessage } from './phrases'
import { readPlaces, type Places } from './places'

const read = (message: string, key: keyof Places): string | null => {
  const scan = scanMessage(message)
  return partOf(scan, readPlaces(scan)[key])?.text ?? null
}

it.each([
  ['货物已到达【金杨站】', '金杨站'],
  ['快件到达【派送部（城东）】', '派送部（城东）'],
  ['已到达-山东潍坊寒亭营业厅', '山东潍坊寒亭营业厅'],
  ['离开深圳市 发往广州市', '深圳市'],
  ['离开【甲转运中心】，到达【乙转运中心】', '乙转运中心'],
  ['到达【甲转运中心】，离开【乙转运中心】', '乙转运中心'],
  ['您的货物已在【安能长沙分拨中心】卸车', '安能长沙分拨中心'],
  ['由 香港青衣中轉場 發往 深圳口岸', '香港青衣中轉場'],
  ['包裹正在【深圳皇岗口岸】报关', '深圳皇岗口岸'],
  ['货物滞留【成都枢纽中心】，滞留原因：外场积压', '成都枢纽中心'],
  ['貨件滞留於桃園營業所', '桃園營業所'],
  ['在【沙田】的快件', '沙田'],
  ['快件，【广州公司】，已签收', '广州公司'],
  ['江苏扬州转运中心-已进行装袋扫描', '江苏扬州转运中心'],
  ['您的快件 江苏扬州转运中心 已发出', '江苏扬州转运中心'],
  ['江苏扬州 已发出', '江苏扬州'],
  ['由【义乌佛堂公司】装车', '义乌佛堂公司'],
  ['在【3号仓】装车', '3号仓'],
  ['在【国际航空公司部】装车', '国际航空公司部'],
  ['快件，您的 航空公司甲部 已发出', '航空公司甲部'],
])('"%s" happened at %s', (message, place) => {
  const scan = scanMessage(message)
  const { at, subject } = readPlaces(scan)
  expect(partOf(scan, at ?? subject)?.text).toBe(place)
})

it.each([
  '快件在派送途中',
  '快件 在 甲途中 签收',
  '快件 在 甲过程 签收',
  '快件 在 11月 签收',
  '由【义乌佛堂公司】签收',
  '由【义乌佛堂公司】已签收',
  '由【义乌佛堂公司】代收',
  '您的快件 江苏扬州 已发出',
  '甲 已发出',
  '顺丰航空公司 已发出',
  'DHL Center 已发出',
  '中通快递 已发出',
  '快件在11月已签收',
  '快件在分拣环节处理',
  '由收件人签收',
  '由家人签收',
  '国际航空公司启运',
  '已到达站点',
  '正在进行【装车】扫描',
  '快件，【已签收】，谢谢',
])('"%s" names no place', (message) => {
  expect(read(message, 'at')).toBeNull()
})

it.each([
  ['离开深圳市 发往广州市', '广州市'],
  ['快件正发往 深圳转运中心', '深圳转运中心'],
  ['已发出,下一站 北京大学', '北京大学'],
  ['下一站是【北京大学】', '北京大学'],
  ['應寄件人要求，快件改寄至【木渎镇】', '木渎镇'],
  ['包裹已退回物流中心', '物流中心'],
  ['快件已从甲发出，前往【南昌转运中心】', '南昌转运中心'],
  ['前往 物流中心', '物流中心'],
  ['预计11月26日到达【杭州转运中心】', '杭州转运中心'],
  ['发往【甲转运中心】，发往【乙转运中心】', '乙转运中心'],
])('"%s" is sent on to %s', (message, place) => {
  expect(read(message, 'towards')).toBe(place)
})

it.each([
  '快件已发往【深圳】，已到达【深圳转运中心】',
  '货物已到达【金杨站】',
  '请发往【深圳】',
  '下一站',
  '预计。到达【金杨站】',
  '预计，到达【金杨站】',
])('"%s" is not sent on', (message) => {
  expect(read(message, 'towards')).toBeNull()
})

it('the first of several expected places is not where it is', () => {
  expect(read('已到达【甲营业部】，预计到达【乙营业部】', 'at')).toBe('甲营业部')
  expect(read('已到达【甲营业部】，预计到达【乙营业部】', 'towards')).toBe('乙营业部')
})

it('a branch in front gives way to what it arrived at only if that is named exactly', () => {
  expect(read('【深圳转运中心】已到达东莞', 'at')).toBeNull()
  expect(read('【深圳转运中心】已到达东莞转运中心', 'at')).toBe('东莞转运中心')
  expect(read('【深圳转运中心】在甲乙丙丁戊签收', 'at')).toBeNull()
  expect(read('【深圳转运中心】在【甲乙丙丁戊】签收', 'at')).toBe('甲乙丙丁戊')
  expect(read('【深圳转运中心】在【甲乙】签收', 'at')).toBeNull()
})

it.each([
  ['已签收，签收地点：城东超市', 'signedAt', '城东超市'],
  ['已签收，签收网点是【江苏无锡公司】', 'signedAt', '江苏无锡公司'],
  ['快件已由城东菜鸟驿站签收', 'signedBy', '城东菜鸟驿站'],
  ['快件已由邻居王阿姨代收', 'signedBy', null],
  ['快件已由东邻居大药房代收', 'signedBy', '东邻居大药房'],
  ['快件已由城东超市签收', 'signedBy', null],
  ['快件已由城东店签收', 'signedBy', null],
  ['请取件，地址：幸福路3号', 'address', '幸福路3号'],
] as const)('"%s" names a place of its own behind a label: %s is %s', (message, key, place) => {
  expect(read(message, key)).toBe(place)
})
