import fc from 'fast-check'
import messages from '../../preview/fixtures/corpus/readings.json'
import { readMessage } from '../../src/domain/message/readMessage'
import { cpuMsOf } from '../../testing/cpuTime'
import { maskMessage, namesDetails } from './notificationText'

/** A time of day has four digits, too. */
const CLOCK = /\d{1,2}:(?:\*{3}:)?\d{2}/g
const FOUR_DIGITS = /\p{Nd}(?:[^\p{L}]*\p{Nd}){3}/u

it.each([
  ['您的快件已到丰巢智能柜，取件码：8-8-1234，请尽快领取', '您的快件已到丰巢智能柜,取件码:***,请尽快领取'],
  ['凭取货码 A12 到 3 号货架', '凭取货码 *** 到 3 号货架'],
  ['取件码为【六六】', '取件码为【***】'],
  ['提货码:3-2', '提货码:***'],
  ['货架12-3-4005', '货架***'],
  ['派件员张三，电话138 0013 8000', '派件员张三,电话***'],
  ['电话１３８００１３８０００', '电话***'],
  ['电话138\u200b0013\u200b8000', '电话***'],
  ['客服95338、(0755)8633-1234', '客服***、***'],
  ['电话138****8000', '电话***'],
  ['电话一三八零零一三八零零零', '电话***'],
  ['Pickup code is AB12', 'Pickup code is ***'],
  ['电话١٣٨٠٠١٣٨٠٠٠', '电话***'],
  ['运单YT8811223344556已签收', '运单***已签收'],
])('masks "%s"', (message, masked) => {
  const text = maskMessage(message)
  expect(text.replaceAll(' ', '')).toBe(masked.replaceAll(' ', ''))
})

it.each(['已签收，签收人：本人', '快件已到达【深圳转运中心】', '正在派送，请保持电话畅通', '放在 3 号柜'])(
  'leaves the words of "%s"',
  (message) => {
    expect(maskMessage(message)).toBe(message.normalize('NFKC'))
  },
)

it('leaves no contact in a message of any carrier', () => {
  for (const { message } of messages) {
    const masked = maskMessage(message)
    const { phones, codes, waybills } = readMessage(masked)
    expect([...phones, ...codes, ...waybills].map(({ text }) => text)).toEqual([])
    expect(masked.replace(CLOCK, '')).not.toMatch(FOUR_DIGITS)
  }
})

it('leaves no phone or code, whatever stands around and within it', () => {
  const separator = fc.constantFrom('', ' ', '-', '－', '\u200b', '.', '·', '*', '（', ')', '\u00a0')
  const digit = fc.constantFrom(...Array.from('0123456789０１２３４５６７８９'))
  const number = fc.array(fc.tuple(digit, separator), { minLength: 4, maxLength: 13 })
  const around = fc.string({ unit: fc.constantFrom(...Array.from('取件码电话A-派送,。:【 *')), maxLength: 8 })
  fc.assert(
    fc.property(around, number, around, (before, digits, after) => {
      expect(maskMessage(`${before}${digits.flat().join('')}${after}`)).not.toMatch(FOUR_DIGITS)
    }),
  )
})

it('takes time in proportion to the length of a hostile message', () => {
  for (const part of ['1 ', '码', 'A1-', '一 ', '*** ', '取件码：', '1*(', 'a', 'a1', 'x', '㏕']) {
    expect(cpuMsOf(() => maskMessage(part.repeat(60_000 / part.length)))).toBeLessThan(1500)
  }
})

it.each([
  ['true', true],
  [' true ', true],
  ['', false],
  ['false', false],
  ['0', false],
  [undefined, false],
])('names details with the setting %p: %p', (setting, named) => {
  expect(namesDetails(setting)).toBe(named)
})

it.each([
  ['two numbers', '电话13800138000 13900139000', '电话***'],
  ['three numbers', '电话13800138000 13900139000 13700137000', '电话***'],
])('writes one mask for %s', (_what, message, masked) => {
  expect(maskMessage(message)).toBe(masked)
})
