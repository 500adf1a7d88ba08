import { findNumbers } from './numbers'
import { scanMessage } from './phrases'

const codesOf = (message: string): string[] =>
  findNumbers(scanMessage(message)).flatMap(({ kind, value }) => (kind === 'code' ? [value] : []))

it.each([
  ['取件码8866', '8866'],
  ['取件码：8-2-5120', '8-2-5120'],
  ['取货码为A12', 'A12'],
  ['提货码【71582】', '71582'],
  ['取件码1-2-3-4-5', '1-2-3-4-5'],
  ['取件码123', '123'],
  ['取件码12345678901234567890', '12345678901234567890'],
  ['取件码6230 7481', '62307481'],
  ['货架号：5-2-101', '5-2-101'],
  ['凭1234取件', '1234'],
  ['凭8-2-5120到前台领取', '8-2-5120'],
  ['请凭950616从柜中取出', '950616'],
  ['验证码1234，请取件', '1234'],
  ['请取件，验证码1234', '1234'],
  ['已存放至丰巢柜，密码1234', '1234'],
  ['中通12-3-4567，请取件', '12-3-4567'],
  ['取件：您的快件12-3-4567', '12-3-4567'],
  ['取件码123 456', '123456'],
])('"%s" names the code %s', (message, code) => {
  expect(codesOf(message)).toEqual([code])
})

it.each([
  ['too short', '取件码12'],
  ['too long', '取件码123456789012345678901'],
  ['without a digit', '取件码ABCD'],
  ['a date', '取件码2026-11-25'],
  ['a clock time', '取件码12:30'],
  ['masked', '取件码12**'],
  ['of more than five parts', '取件码1-2-3-4-5-6'],
  ['in groups of another length', '取件码12 345678'],
  ['a verification code that opens nothing', '验证码 950616，请勿告诉他人'],
  ['a number that is shown and not collected with', '凭1234签收'],
  ['shown in a sentence before the request', '凭1234签收。请取件'],
  ['at the end of a sentence before the request', '凭1234。请取件'],
  ['two parts behind a carrier', '中通12-4567，请取件'],
  ['three parts where nothing is collected', '中通12-3-4567，已签收'],
  ['without a label', '12-3-4567，请取件'],
])('a number is no code if it is %s: %s', (_why, message) => {
  expect(codesOf(message)).toEqual([])
})

it("a shelf's number is a code only if the message names no other", () => {
  expect(codesOf('取件码8866，货架号5-2-101')).toEqual(['8866'])
  expect(codesOf('货位号501，提货码8866')).toEqual(['8866'])
  expect(codesOf('货码8866，取件码1234')).toEqual(['8866', '1234'])
})

it.each([
  ['取件码12-3-4567、12-3-4568', ['12-3-4567', '12-3-4568']],
  ['取件码1234,5678', ['1234', '5678']],
  ['取件码1234;5678', ['1234', '5678']],
  ['取件码1234和5678', ['1234', '5678']],
  ['取件码1234及5678', ['1234', '5678']],
  ['取件码1234、56789', ['1234']],
  ['取件码1-2-3、1-2', ['1-2-3']],
  ['取件码12-34、1234', ['12-34']],
  ['取件码1-2-3-4、123', ['1-2-3-4']],
  ['取件码1-22-3、12-345', ['1-22-3']],
  ['取件码1234到5678', ['1234']],
  ['取件码1234,,,,5678', ['1234', '5678']],
  ['取件码1234,,,,,5678', ['1234']],
  ['电话13800138000、13900139000', []],
])('a list goes on while the format is the same: %s', (message, codes) => {
  expect(codesOf(message)).toEqual(codes)
})

it('a request to collect counts only within 24 words behind the number, or 12 before it', () => {
  expect(codesOf(`凭1234${'，'.repeat(23)}取件`)).toEqual(['1234'])
  expect(codesOf(`凭1234${'，'.repeat(24)}取件`)).toEqual([])
  expect(codesOf(`取件${'，'.repeat(10)}密码1234`)).toEqual(['1234'])
  expect(codesOf(`取件${'，'.repeat(11)}密码1234`)).toEqual([])
})

it('only the first 200 words of a message tell that something is collected', () => {
  expect(codesOf(`中通12-3-4567${'，'.repeat(197)}取件`)).toEqual(['12-3-4567'])
  expect(codesOf(`中通12-3-4567${'，'.repeat(198)}取件`)).toEqual([])
})
