import { listContacts } from '../../../testing/listContacts'

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
])('%p is a phone number, in a sentence and alone', (written, number) => {
  expect(listContacts(`师傅${written}，请接听`)).toEqual([`phone ${number}`])
  expect(listContacts(written)).toEqual([`phone ${number}`])
})

it.each([
  ['13800138000转123', '13800138000', '123'],
  ['0755-12345678 转 6', '075512345678', '6'],
  ['0755-12345678-803', '075512345678', '803'],
  ['0755-12345678 分机 12', '075512345678', '12'],
  ['0755-12345678（转12）', '075512345678', '12'],
  ['17000001234-5678', '17000001234', '5678'],
  ['400-820-8388转1', '4008208388', '1'],
])('the extension of %p is kept apart from the number', (written, number, extension) => {
  expect(listContacts(`电话${written}`)).toEqual([`phone ${number} then ${extension}`])
})

it.each([
  ['a masked number', '138****8000'],
  ['a number masked with letters', '138xxxx8000'],
  ['a number masked at its end', '1380013****'],
  ['a placeholder', '联系电话xxxxxx'],
  ['a longer number', '99138001380001'],
  ['a number joined to another', '1234567-13800138000'],
  ['a number with too long an extension', '13800138000-12345678'],
  ['a number after letters', 'AB13800138000'],
  ['an order number', '订单号：13800138000'],
  ['a number after the word for order', '订单 13800138000'],
  ['a badge number', '工号95311'],
  ['a check code', '验证码：950616'],
  ['a fax', '传真0755-12345678'],
  ['an amount of money', '95338元'],
  ['a weight', '95338 克'],
  ['a fraction', '3.95338'],
  ['a decimal', '95338.5'],
  ['a foreign number', '+1 13800138000'],
  ['a date and time', '2026-11-23 09:12:00'],
  ['a local service number without a word for it', '96120'],
  ['a landline written together without a word for it', '075512345678'],
])('%s (%p) is not a phone number', (_, message) => {
  expect(listContacts(message)).toEqual([])
})

it('an ambiguous number is a phone number after a word for calling', () => {
  expect(listContacts('客服热线：96120，网点电话 075512345678')).toEqual([
    'phone 96120',
    'phone 075512345678',
  ])
})

it.each(['、', '/', ',', '，', ' ', ' 或 ', ';', '\n'])(
  'two phone numbers with %p between them are two contacts',
  (joint) => {
    expect(listContacts(`请拨13800138000${joint}0755-12345678`)).toEqual([
      'phone 13800138000',
      'phone 075512345678',
    ])
  },
)
