import { listContacts } from '../../../testing/listContacts'

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
])('the waybill in %p is found', (message, waybill) => {
  expect(listContacts(message)).toEqual([`waybill ${waybill}`])
})

it.each([
  ['an order number', '订单号：202611230003'],
  ['a work order number', '工单号 20261123000312'],
  ['a receipt number', '回单号 20261123000312'],
  ['a bag number', '包号 7011380013800012345'],
  ['a masked waybill', '运单号 7312****9012'],
  ['a number with too few digits', '单号 1234567'],
  ['a word', '快件 ABCDEFGHIJKLMN'],
  ['a short number after the word for parcel', '快件 12345678'],
])('%s (%p) is not a waybill', (_, message) => {
  expect(listContacts(message)).toEqual([])
})
