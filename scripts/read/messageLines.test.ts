import { samplePart } from '../../bench/messages/samplePart'
import { readingOf } from '../../testing/readingOf'
import type { InputLine } from './inputLines'
import { readMessageLines } from './messageLines'

/** Reads every message as its own place. */
function read(...texts: string[]) {
  const lines = texts.map((text, index): InputLine => ({ number: index + 1, text }))
  const { records, problems } = readMessageLines(lines, (message) =>
    readingOf({ kind: 'arrived', place: samplePart(message) }),
  )
  return { messages: records.map(({ id, place }) => [id, place]), problems }
}

it('reads an id and a message, separated by the first tab', () => {
  expect(read('A\t到了', ' B \t到\t了').messages).toEqual([
    ['A', '到了'],
    ['B', '到 了'],
  ])
})

it('numbers a message without an id by its line', () => {
  expect(read('A\t到了', '又到了').messages).toEqual([
    ['A', '到了'],
    [2, '又到了'],
  ])
})

it('cleans a message as the page does', () => {
  expect(read('A\t <b>到</b>&nbsp;了\u200b ').messages).toEqual([['A', '到 了']])
})

it('prints a record with the id first and the parts of the reading behind it', () => {
  const [record = {}] = readMessageLines([{ number: 1, text: '到了' }], () => readingOf({})).records
  const parts = ['place', 'towards', 'phones', 'codes', 'waybills', 'signer', 'cause', 'until', 'rest']
  expect(Object.keys(record)).toEqual(['id', 'kind', 'complete', ...parts])
})

it.each([
  ['without an id', '\t到了', 'has no id before the tab'],
  ['without a message', 'B\t', 'has no message'],
  ['of which nothing is left when it is cleaned', 'B\t\u200b<br>', 'has no message'],
  ['with an id that was there before', 'A\t没到', 'has the id A, which line 1 has already'],
])('names a line %s and reads the others', (_, bad, problem) => {
  expect(read('A\t到了', bad, 'C\t走了')).toEqual({
    messages: [
      ['A', '到了'],
      ['C', '走了'],
    ],
    problems: [{ line: 2, problem }],
  })
})

it('takes the id "2" and the number of the second line for two ids', () => {
  expect(read('2\t到了', '又到了').problems).toEqual([])
})
