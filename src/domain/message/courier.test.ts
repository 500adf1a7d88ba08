import { isPerson, readCourier } from './courier'
import { partOf, scanMessage } from './phrases'

const read = (message: string): string | null => {
  const scan = scanMessage(message)
  return partOf(scan, readCourier(scan))?.text ?? null
}

it.each(['王某', '欧阳某', '王师傅', '张女士', '李先生', '赵小姐', '王*', '王**明', '**明', 'Tom'])(
  '"%s" can be the name of a person',
  (text) => {
    expect(isPerson(text)).toBe(true)
  },
)

it.each([
  '王',
  '欧阳某某某',
  '王某1',
  '城东路',
  '丰巢柜',
  '尽快',
  '请联系',
  '暂无',
  '姓名',
  'T',
  'Abcdefghijklm',
  '',
  '王某 ',
])('"%s" is no name of a person', (text) => {
  expect(isPerson(text)).toBe(false)
})

it.each([
  ['派件员：王某 电话13800138000', '王某'],
  ['快递员【李师傅】正在派件', '李师傅'],
  ['快递员，陈某', '陈某'],
  ['派送员的姓名：陈某', '陈某'],
  ['业务员 工号 12345678 陈某', '陈某'],
  ['快递员是陈某', '陈某'],
  ['扫描员：周某', '周某'],
  ['【12345678 王某】正在派件', '王某'],
  ['快递员 正在派件，业务员 王某', '王某'],
  ['北京市朝阳安华桥的柯某远13800055662正在派件', '柯某远'],
  ['城东公司-卞某(13800099001)-派件中', '卞某'],
  ['请联系王师傅(13800138000)', '王师傅'],
])('"%s" names the courier %s', (message, name) => {
  expect(read(message)).toBe(name)
})

it.each([
  '快递员 城东路 正在派件',
  '快递员。王某',
  '快递员 正在 王某',
  '收件人 王某 已签收',
  '12345678 王某 已签收',
  '【123 王某】正在派件',
  '请联系王某(13800138000)',
  '请联系城东路(13800138000)',
  '王某的快件',
  '',
])('"%s" names no courier for certain', (message) => {
  expect(read(message)).toBeNull()
})

it('a name further than eight words behind its label is not the label’s', () => {
  expect(read(`快递员${'，'.repeat(8)}王某`)).toBe('王某')
  expect(read(`快递员${'，'.repeat(9)}王某`)).toBeNull()
})
