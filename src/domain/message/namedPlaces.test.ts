import { pattern, shapeOf } from './grammar'
import { last, named } from './namedPlaces'
import { scanMessage } from './phrases'

const read = (message: string, source: string): string[] => {
  const scan = scanMessage(message)
  return named(scan, shapeOf(scan, true), pattern(source)).map(({ text }) => text)
}

it.each([
  ['到达【甲】，到达【乙】', ['甲', '乙']],
  ['到达【菜鸟】', ['菜鸟']],
  ['到达【1号】', ['1号']],
  ['到达【收件人处】', ['收件人处']],
  ['到达【甲签收点】', ['甲签收点']],
])('the places of "%s" are %j, in text order', (message, places) => {
  expect(read(message, 'arrive (group)')).toEqual(places)
})

it.each([
  ['verbs alone', '到达【装车】扫描甲'],
  ['a sender alone', '到达【寄件人】甲'],
  ['a reason', '到达（原因：积压甲）'],
  ['a general word', '到达【网点】'],
])('%s in brackets name no place: %s', (_what, message) => {
  expect(read(message, 'arrive (group)')).toEqual([])
})

it('of no matches none is the last', () => {
  const scan = scanMessage('到达【甲】，到达【乙】')
  expect(last([])).toBeNull()
  expect(last(named(scan, shapeOf(scan, true), pattern('arrive (group)')))?.text).toBe('乙')
})
