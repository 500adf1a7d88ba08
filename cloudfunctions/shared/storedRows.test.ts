import { mergeRows } from './mergeRows'
import { readRows } from './storedRows'

const row = (actionMsg: string) => ({ actionTime: 1_795_000_000, actionType: 200001, actionMsg })
const itemOf = (actionMsg: string) => readRows([row(actionMsg)])[0]?.item

it.each([
  ['a character that no database takes', '到\0达', '到\uFFFD达'],
  ['half of a character', '到\ud83d达', '到\uFFFD达'],
  ['a whole character of two halves', '到😀达', '到😀达'],
])('reads a row with %s as one that can be stored', (_what, message, stored) => {
  expect(itemOf(message)).toMatchObject({ actionMsg: stored })
})

it('leaves no half of a character where a long message is cut', () => {
  const item = itemOf(`${'x'.repeat(1999)}😀 and more`)
  expect(item).toMatchObject({ actionMsg: `${'x'.repeat(1999)}\uFFFD` })
})

it('takes the same row for no correction when WeChat tells it again', () => {
  const word = { rows: [row('到\0达')], pushed: true, now: 1_795_000_100 }
  const first = mergeRows({ pathItemList: [], replaced: [] }, word)
  const second = mergeRows(JSON.parse(JSON.stringify(first)) as typeof first, word)
  expect(second.pathItemList).toEqual(first.pathItemList)
  expect(second.replaced).toEqual([])
})
