import { findNumbers } from './numbers'
import { scanMessage } from './phrases'

const read = (message: string): string[] =>
  findNumbers(scanMessage(message)).map(({ kind, value }) => `${kind} ${value}`)

it.each([
  ['电话(0755)26001234', ['phone 075526001234']],
  ['电话（010）26001234，请取件', ['phone 01026001234']],
  ['电话138 0013 8000', ['phone 13800138000']],
  ['电话 +86 138 0013 8000', ['phone 13800138000']],
  ['取件码6230 7481', ['code 62307481']],
  ['单号7312 3456 7890', ['waybill 731234567890']],
  ['单号 SF1380013800012 与 SF1380013800013', ['waybill SF1380013800012', 'waybill SF1380013800013']],
  ['13800138000 13900139000', ['phone 13800138000', 'phone 13900139000']],
  ['取件码1234，电话13800138000', ['code 1234', 'phone 13800138000']],
])('the numbers of "%s" are found whole and in text order', (message, numbers) => {
  expect(read(message)).toEqual(numbers)
})

it.each([
  '电话(0755)260',
  '电话0755)26001234',
  '电话(755)26001234',
  '电话(10755)26001234',
  '电话(07551)26001234',
  '电话(0755)126001234',
  '电话(0755)260012345',
  '电话A138 0013 8000',
  '电话138A 0013 8000',
  '电话138 0013 8000A',
  '138****8000',
  '电话138.0013.8000',
  '包号13800138000',
  '工号：SF1380013800012',
  '取件码',
  '电话',
])('"%s" names no number to call or copy', (message) => {
  expect(read(message)).toEqual([])
})

it.each([
  ['小时', '天', '日', '月', '年', '元', '件', '票', '千克', '公里', '点', '号楼', '号柜', '栋', '室', '路'],
])('a number before a unit is an amount: 取件码1234%s', (unit) => {
  expect(read(`取件码1234${unit}`)).toEqual([])
})

it.each([
  ['单号1234 5678 9012 3456', ['waybill 1234567890123456']],
  ['单号1234 5678 9012 3456 7890', ['waybill 12345678901234567890']],
  ['单号1234 5678 9012 3456 7890 1234', ['waybill 12345678901234567890']],
  ['电话138 0013 8000 A', ['phone 13800138000']],
])('digits in groups are one number of at most five groups: %s', (message, numbers) => {
  expect(read(message)).toEqual(numbers)
})

it('a number knows where it stands, with its groups and its brackets', () => {
  const message = '电话（0755）26001234；138 0013 8000'
  const found = findNumbers(scanMessage(message))
  expect(found.map(({ text, start, end }) => [text, message.slice(start, end)])).toEqual([
    ['（0755）26001234', '（0755）26001234'],
    ['138 0013 8000', '138 0013 8000'],
  ])
})

it('an extension is a part of its phone number', () => {
  const [phone] = findNumbers(scanMessage('电话95720转3，请取件'))
  expect(phone).toMatchObject({ value: '95720', extension: '3', text: '95720转3' })
})

it('a code or a waybill has no extension', () => {
  const found = findNumbers(scanMessage('取件码1234，单号SF1380013800012'))
  expect(found.map(({ extension }) => extension)).toEqual([null, null])
})
