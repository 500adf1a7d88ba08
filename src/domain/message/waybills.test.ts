import { findNumbers } from './numbers'
import { scanMessage } from './phrases'

const waybillsOf = (message: string): string[] =>
  findNumbers(scanMessage(message)).flatMap(({ kind, value }) => (kind === 'waybill' ? [value] : []))

it.each([
  'SF138001380001',
  'SF1380013800012',
  'YT1234567890123',
  'YT123456789012345',
  'JT1234567890123',
  'JD0123456789',
  'JDVA0123456789012',
  'JDX012345678901-1-1-',
  'JDX012345678901-1-1',
  'DPK123456789012',
  'RR012345678HK',
  '73123456789012',
  '79123456789012',
])('a number in the format of a carrier is a waybill without a label: %s', (number) => {
  expect(waybillsOf(number)).toEqual([number])
})

it.each([
  'SF12345678901',
  'SF12345678901234',
  'YT123456789012',
  'YT1234567890123456',
  'JT12345678901234',
  'JD012345678',
  'DPK12345678901',
  'RR01234567HK',
  'R012345678HK',
  '72123456789012',
  '7312345678901',
  'XSF1380013800012',
])('a number of another length or beginning is none: %s', (number) => {
  expect(waybillsOf(number)).toEqual([])
})

it.each([
  ['单号12345678', '12345678'],
  ['运单号：9876543210123', '9876543210123'],
  ['退货号码:901234567890', '901234567890'],
  ['单号：[9971200034567]', '9971200034567'],
  ['单号ABCDE12345678', 'ABCDE12345678'],
  ['您的快件1234567890已到达', '1234567890'],
  ['已转邮政 9876543210123', '9876543210123'],
  ['改派圆通9876543210123', '9876543210123'],
  ['已签收。圆通9876543210', '9876543210'],
  ['已签收，圆通9876543210', '9876543210'],
])('behind a label "%s" names the waybill %s', (message, waybill) => {
  expect(waybillsOf(message)).toEqual([waybill])
})

it.each([
  ['too few digits', '单号1234567'],
  ['too many letters in front', '单号ABCDEF12345678'],
  ['too long', `单号${'1'.repeat(38)}`],
  ['too few digits behind a carrier', '快件123456789'],
  ['a mobile number behind a carrier', '快件13800138000'],
  ['a number behind a carrier that was given nothing', '联系圆通9876543210'],
  ['without a label', '9876543210123'],
  ['in groups that are not of four digits', '单号123 456 789 012'],
])('a number is no waybill if it is %s: %s', (_why, message) => {
  expect(waybillsOf(message)).toEqual([])
})

it.each([
  ['单号1234 5678 90', '1234567890'],
  ['SF13 8001 3800 0120', null],
])('the last of the groups may be shorter: %s', (message, waybill) => {
  expect(waybillsOf(message)).toEqual(waybill === null ? [] : [waybill])
})
