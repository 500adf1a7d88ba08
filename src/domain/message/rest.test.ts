import { scanMessage } from './phrases'
import { findRest } from './rest'

const read = (message: string, covered: { from: number; to: number }[] = []): string[] =>
  findRest(scanMessage(message), covered).map(({ text }) => text)

it.each([
  ['a name', '快件王某', ['王某']],
  ['a number', '快件123456', ['123456']],
  ['a name in brackets', '【深圳】已到达', ['深圳']],
  ['two names, in text order', '深圳到达广州', ['深圳', '广州']],
])('%s outside all parts is the rest: %s', (_what, message, rest) => {
  expect(read(message)).toEqual(rest)
})

it.each(['快件已到达', '请王某签收', '重新登记，途中', '12:30', '25', '1.20', '，。（）', '兔兔', ''])(
  'known words, advice, filler and short numbers leave no rest: %s',
  (message) => {
    expect(read(message)).toEqual([])
  },
)

it('what a part covers is no rest', () => {
  expect(read('深圳到达广州', [{ from: 0, to: 1 }])).toEqual(['广州'])
  expect(read('深圳到达广州', [{ from: 0, to: 3 }])).toEqual([])
})

it('an aside is no advice: the numbers in it are left', () => {
  expect(read('签收（123456）')).toEqual(['123456'])
})

it('the rest is the slice of the message as it is written', () => {
  expect(findRest(scanMessage('到达Ａ\u200b区甲'), [])).toEqual([{ text: 'Ａ\u200b区甲', start: 2, end: 6 }])
})
