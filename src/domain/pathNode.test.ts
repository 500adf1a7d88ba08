import { compareByRank, keyOf, toNode } from './pathNode'

const nodeOf = (actionType: number, message: string) => toNode({ atSeconds: 1, actionType, message })
const sign = (value: number): number => Math.sign(value)

it.each([
  ['a signing before a pickup', nodeOf(300003, '已签收'), nodeOf(100001, '已揽收')],
  ['a departure before another scan', nodeOf(200001, '已发车'), nodeOf(200001, '已装车')],
  ['another scan before an arrival', nodeOf(200001, '已装车'), nodeOf(200001, '已到达')],
  ['the greater key before the other', nodeOf(200001, '运输中乙'), nodeOf(200001, '运输中一')],
])('of two nodes in the same second the newer comes first: %s', (_, newer, older) => {
  expect(sign(compareByRank(newer, older))).toBe(-1)
  expect(sign(compareByRank(older, newer))).toBe(1)
})

it('a node is not newer than itself', () => {
  const node = nodeOf(200001, '运输中')
  expect(compareByRank(node, { ...node })).toBe(0)
})

it('a key is made of the time, the code and the message; an unknown time is empty', () => {
  expect(keyOf({ atSeconds: 5, actionType: 200001, message: '甲' })).toBe('5-200001-甲')
  expect(keyOf({ atSeconds: null, actionType: 200001, message: '甲' })).toBe('-200001-甲')
})
