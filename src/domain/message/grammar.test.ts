import { findAll, pattern, rangeOf, shapeOf } from './grammar'
import { scanMessage } from './phrases'

const read = (message: string, source: string, told = true): string[] => {
  const scan = scanMessage(message)
  return findAll(scan, shapeOf(scan, told), pattern(source)).map(({ text }) => text)
}

it.each([
  ['a kind', 'arrive (group)', ['深圳']],
  ['a set of kinds', 'arrive (NAME)', ['深圳']],
  ['a choice', '(leave|arrive) group', ['到达']],
  ['a choice of a kind and a set', 'arrive (SIGN|NAME)', ['深圳']],
  ['what may be missing', 'parcel link? past (arrive)', ['到达']],
  ['the start', '^(parcel)', ['快件']],
  ['the end', '(group)$', ['深圳']],
  ['more than one phrase', '(parcel past arrive)', ['快件已到达']],
  ['brackets that read nothing', '(?:leave|arrive) (group)', ['深圳']],
  ['a look ahead', '(arrive)(?=group)', ['到达']],
  ['a kind that does not follow', 'arrive (past)', []],
])('a pattern names %s: %s', (_what, source, texts) => {
  expect(read('快件已到达【深圳】', source)).toEqual(texts)
})

it('every match is found, in text order', () => {
  expect(read('到达【甲】，到达【乙】', 'arrive (group)')).toEqual(['甲', '乙'])
})

it('advice is masked unless all is asked for', () => {
  expect(read('请到【甲】取件', 'to (group)')).toEqual([])
  expect(read('请到【甲】取件', 'to (group)', false)).toEqual(['甲'])
})

it('a bracket without a name is never masked', () => {
  expect(read('签收（123）', 'sign (aside)')).toEqual(['123'])
})

it('a match knows the phrases and tokens it reads and where the whole match begins', () => {
  const scan = scanMessage('快件，已到达【深圳 营业部】签收')
  const [match] = findAll(scan, shapeOf(scan, true), pattern('past arrive (group)'))
  expect(match).toEqual({ begin: 2, first: 4, end: 5, from: 5, to: 8, text: '深圳 营业部' })
})

it('a match that reads nothing is left out', () => {
  expect(read('到达', 'arrive (group?)')).toEqual([])
})

it.each([
  [0, 0],
  [1, 0],
  [0, 9],
  [9, 10],
])('there is no range from phrase %i to %i of two', (first, end) => {
  expect(rangeOf(scanMessage('已到达').phrases, first, end)).toBeNull()
})

it('the range of two phrases has the text of both', () => {
  expect(rangeOf(scanMessage('已到达').phrases, 0, 2)).toEqual({ from: 0, to: 2, text: '已到达' })
})
