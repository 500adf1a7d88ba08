import { findContacts, type Contact } from './contact'

function found(message: string): string[] {
  return findContacts(message).map(
    ({ kind, value, extension }) => `${kind} ${value}${extension === undefined ? '' : ` then ${extension}`}`,
  )
}

it('says of each contact what is written, what to dial, and where it stands', () => {
  expect(findContacts('电话（0755）1234 5678 转 12。')).toEqual<Contact[]>([
    {
      kind: 'phone',
      text: '（0755）1234 5678 转 12',
      value: '075512345678',
      extension: '12',
      start: 2,
      end: 22,
    },
  ])
})

it.each([
  ['13800138000', '13800138000'],
  ['138 0013 8000', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 13800138000', '13800138000'],
  ['+86-138-0013-8000', '13800138000'],
  ['008613800138000', '13800138000'],
  ['(+86)13800138000', '13800138000'],
  ['86-13800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['19912345678', '19912345678'],
  ['400-820-8388', '4008208388'],
  ['400-8208-388', '4008208388'],
  ['4008-208-388', '4008208388'],
  ['400 820 8388', '4008208388'],
  ['8008208388', '8008208388'],
  ['0755-12345678', '075512345678'],
  ['(0755)12345678', '075512345678'],
  ['0755 1234 5678', '075512345678'],
  ['0755—12345678', '075512345678'],
  ['010-66001234', '01066001234'],
  ['0875-2123456', '08752123456'],
  ['95338', '95338'],
  ['950616', '950616'],
  ['11183', '11183'],
  ['12305', '12305'],
])('calls %p', (written, number) => {
  expect(found(`师傅${written}，请接听`)).toEqual([`phone ${number}`])
  expect(found(written)).toEqual([`phone ${number}`])
})

it.each([
  ['13800138000转123', '13800138000', '123'],
  ['0755-12345678 转 6', '075512345678', '6'],
  ['0755-12345678-803', '075512345678', '803'],
  ['0755-12345678 分机 12', '075512345678', '12'],
  ['0755-12345678（转12）', '075512345678', '12'],
  ['17000001234-5678', '17000001234', '5678'],
  ['400-820-8388转1', '4008208388', '1'],
])('keeps the extension of %p apart', (written, number, extension) => {
  expect(found(`电话${written}`)).toEqual([`phone ${number} then ${extension}`])
})

it.each([
  ['a mask', '138****8000'],
  ['a mask of letters', '138xxxx8000'],
  ['a mask at the end', '1380013****'],
  ['a placeholder', '联系电话xxxxxx'],
  ['a longer number', '99138001380001'],
  ['a number tied to another', '1234567-13800138000'],
  ['a number with too long an extension', '13800138000-12345678'],
  ['letters before it', 'AB13800138000'],
  ['an order number', '订单号：13800138000'],
  ['an order', '订单 13800138000'],
  ['a badge', '工号95311'],
  ['a check code', '验证码：950616'],
  ['a fax', '传真0755-12345678'],
  ['money', '95338元'],
  ['a weight', '95338 克'],
  ['a fraction', '3.95338'],
  ['a decimal', '95338.5'],
  ['a foreign number', '+1 13800138000'],
  ['a date and time', '2026-11-23 09:12:00'],
  ['a local service number without a word for it', '96120'],
  ['a landline written together without a word for it', '075512345678'],
])('calls nothing in %s', (_, message) => {
  expect(found(message)).toEqual([])
})

it('takes what could be another number for a phone where the message says so', () => {
  expect(found('客服热线：96120，网点电话 075512345678')).toEqual(['phone 96120', 'phone 075512345678'])
})

it.each(['、', '/', ',', '，', ' ', ' 或 ', ';', '\n'])('tells two phones apart that %p joins', (joint) => {
  expect(found(`请拨13800138000${joint}0755-12345678`)).toEqual(['phone 13800138000', 'phone 075512345678'])
})

it.each([
  ['运单号：73123456789012', '73123456789012'],
  ['快递单号 7312 3456 7890 12', '73123456789012'],
  ['单号13800138000', '13800138000'],
  ['已转邮政，单号 9876543210123', '9876543210123'],
  ['已转寄中国邮政 9876543210123 派送', '9876543210123'],
  ['您的快件 73123456789012 已到', '73123456789012'],
  ['退回单号：773300112233445', '773300112233445'],
  ['邮件号码：EA123456789CN', 'EA123456789CN'],
  ['SF1380013800012', 'SF1380013800012'],
  ['YT8811223344556', 'YT8811223344556'],
  ['JT1234567890123', 'JT1234567890123'],
  ['JDVA24611230003-1-1-', 'JDVA24611230003-1-1-'],
  ['DPK123456789012', 'DPK123456789012'],
])('copies the waybill of %p', (message, waybill) => {
  expect(found(message)).toEqual([`waybill ${waybill}`])
})

it.each([
  ['an order number', '订单号：202611230003'],
  ['a work order', '工单号 20261123000312'],
  ['a receipt', '回单号 20261123000312'],
  ['a bag', '包号 7011380013800012345'],
  ['a masked waybill', '运单号 7312****9012'],
  ['too few digits', '单号 1234567'],
  ['a word', '快件 ABCDEFGHIJKLMN'],
  ['a parcel and its weight', '快件 12345678'],
])('copies nothing of %s', (_, message) => {
  expect(found(message)).toEqual([])
})

it.each([
  ['取件码 12-3-4567', ['12-3-4567']],
  ['取件码:62307481', ['62307481']],
  ['取货码为【A-12-3456】', ['A-12-3456']],
  ['提货码6230 7481', ['62307481']],
  ['取件密码：13800138000', ['13800138000']],
  ['凭8-2-5120取件', ['8-2-5120']],
  ['请凭“8-2-5120”到菜鸟驿站领取', ['8-2-5120']],
  ['货架号：8-2-5120', ['8-2-5120']],
  ['取件码 1-1-1001、1-1-1002和1-1-1003', ['1-1-1001', '1-1-1002', '1-1-1003']],
  ['取件码1234前台取', ['1234']],
  ['取件码 123', ['123']],
  ['取件码 1-1-1001、12-1-1002', ['1-1-1001', '12-1-1002']],
  ['取件码 1-2-3-4、123', ['1-2-3-4']],
])('copies the code of %p', (message, codes) => {
  expect(found(message)).toEqual(codes.map((code) => `pickupCode ${code}`))
})

it.each([
  '取件码已发送',
  '取件码24小时内有效',
  '取件码 2026-11-24 前有效',
  '取件码 120 小时有效',
  '取件码为手机尾号',
  '取件码 62****81',
  '凭身份证取件',
  '货架号 A-12',
  '取件码 A',
  '取件码 1--2',
  '取件码 12--34',
  '取件码 1-2',
  '取件码 ABCDEF',
  '取件码 2026-11-24',
])('finds no code in %p', (message) => {
  expect(found(message)).toEqual([])
})

it('does not take a phone behind a code for one more code', () => {
  expect(found('取件码 62307481，13800138000')).toEqual(['pickupCode 62307481', 'phone 13800138000'])
})
