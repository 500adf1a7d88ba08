import { partOf, scanMessage, sliceOf, textOf } from './phrases'

const read = (message: string): string[] =>
  scanMessage(message).phrases.map(({ kind, text }) => `${kind} ${text}`)

it.each([
  ['快件 已到达 【深圳转运中心】', ['parcel 快件', 'past 已', 'arrive 到达', 'group 深圳转运中心']],
  ['签收（123）', ['sign 签收', 'aside 123']],
  ['（（甲））', ['group (甲)']],
  ['（ ）签收', ['aside  ', 'sign 签收']],
  ['（）签收', ['aside ', 'sign 签收']],
  ['】签收', ['sign 签收']],
  ['【签收', ['open [', 'sign 签收']],
  ['', []],
])('"%s" is split into words, names and brackets, without spaces', (message, phrases) => {
  expect(read(message)).toEqual(phrases)
})

it('a phrase knows its tokens: those inside a bracket, those of a name', () => {
  const { tokens, phrases } = scanMessage('由【深圳 营业部】王 某')
  expect(phrases.map((phrase) => textOf(tokens, phrase))).toEqual(['由', '深圳 营业部', '王', '某'])
  expect(phrases[1]).toMatchObject({ from: 2, to: 5 })
})

it('a part is the slice of the message as the carrier writes it', () => {
  const scan = scanMessage('已到【深\u200b圳】。')
  expect(partOf(scan, { from: 3, to: 4 })).toEqual({ text: '深\u200b圳', start: 3, end: 6 })
  expect(partOf(scan, null)).toBeNull()
  expect(partOf(scan, { from: 90, to: 91 })).toBeNull()
  expect(partOf(scan, { from: 0, to: 0 })).toBeNull()
})

it('a slice ends behind its last character, without what is invisible there', () => {
  const { message, at } = scanMessage('深\u200b圳\u200b已')
  expect(sliceOf(message, at, 0, 2)).toEqual({ text: '深\u200b圳', start: 0, end: 3 })
})
