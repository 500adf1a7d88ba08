import { readCause } from './cause'
import { partOf, scanMessage } from './phrases'
import { clauseOf, isOtherMatter, readReason } from './reasonEnd'
import { readMessage } from './readMessage'

const read = (message: string): string | null => {
  const scan = scanMessage(message)
  return partOf(scan, readCause(scan, false))?.text ?? null
}

it.each([
  ['a sentence', '因台风。快件已到达', '台风'],
  ['an outcome', '因台风延误', '台风'],
  ['an outcome behind "已"', '因台风已退回', '台风'],
  ['an agent', '因台风被【海关】扣留', '台风'],
  ['an agent behind "已"', '因台风已被扣留', '台风'],
  ['a word for its effect', '因台风导致延误', '台风'],
  ['a word for the future', '因暴雨，预计明日恢复', '暴雨'],
  ['a hyphen', '派送失败-客户不在家-明日再派', '客户不在家'],
  ['a sign, but not a colon', '原因：甲：乙-丙', '甲：乙'],
  ['a refusal by no one', '因快件拒收退回', '快件'],
  ['an outcome behind the recipient', '因收件人退回', '收件人'],
  ['another reason', '因地址不详原因超区', '地址不详'],
  ['a clause about a person', '原因：超区，快递员将联系您', '超区'],
  ['a clause about a phone', '原因：超区，电话13800138000', '超区'],
  ['advice', '原因：超区，请联系网点', '超区'],
  ['a comma with nothing behind it', '原因：超区，', '超区'],
  ['another attempt', '原因：企事业单位，工作日续送', '企事业单位'],
])('a reason ends before %s: %s', (_what, message, cause) => {
  expect(read(message)).toBe(cause)
})

it.each([
  ['a clause with another trouble', '原因：外包装破损，地址不详', '外包装破损，地址不详'],
  ['a clause that tells more', '原因：超区，山上', '超区，山上'],
  ['a refusal', '原因：客户不要，收件人拒收', '客户不要，收件人拒收'],
  ['a refusal that leads to the outcome', '因收件人拒收退回', '收件人拒收'],
  ['an outcome, behind a label', '原因：快件延误甲', '快件延误甲'],
  ['an outcome that begins it', '因退回件错分', '退回件错分'],
  ['a bracket', '因【地址不详】', '地址不详'],
])('a reason goes on over %s: %s', (_what, message, cause) => {
  expect(read(message)).toBe(cause)
})

it('a reason has at most 24 phrases', () => {
  expect(read(`原因：${'甲 '.repeat(30)}`)).toBe('甲 '.repeat(24).trim())
})

it('links and commas at the end are not part of it', () => {
  const scan = scanMessage('甲，已')
  expect(partOf(scan, readReason(scan, 0, false))?.text).toBe('甲')
  expect(readReason(scan, 1, false)).toBeNull()
  expect(readReason(scan, 9, false)).toBeNull()
})

it.each(['退回-【】', '退回-【)', '派送失败：（）'])('an empty bracket gives no reason: %s', (message) => {
  expect(readMessage(message).cause).toBeNull()
})

it.each([
  ['您的快件已到', true],
  ['请签收', true],
  ['将派送', true],
  ['联系电话', true],
  ['尽快处理', true],
  ['', true],
  ['地址不详，快件退回', false],
  ['快件地址不详', false],
  ['收件人拒收', false],
  ['收件人签收', true],
  ['甲乙丙', false],
])('"%s" is about another matter: %p', (clause, other) => {
  expect(isOtherMatter(scanMessage(clause), 0)).toBe(other)
})

it('a clause ends at a comma or a sentence', () => {
  const scan = scanMessage('甲，乙。丙')
  const texts = [0, 2, 4, 1].map((index) => clauseOf(scan, index).map(({ text }) => text))
  expect(texts).toEqual([['甲'], ['乙'], ['丙'], []])
})
