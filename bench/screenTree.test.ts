import { countNodes, readSemantics, readTexts, type Tree } from './screenTree'

const element = (children: Tree[] = [], role = '', label = ''): Tree => ({ role, label, text: '', children })
const text = (words: string): Tree => ({ role: '', label: '', text: words, children: [] })
const item = (label: string): Tree => element([text('快件已到达')], 'listitem', label)

it('counts elements and texts, the root among them', () => {
  expect(countNodes(element([element([text('a'), text('b')]), element()]))).toBe(5)
})

it('reads the texts in their order, without the blank ones', () => {
  expect(readTexts(element([text(' a '), element([text(''), text('  '), text('b')])]))).toEqual(['a', 'b'])
})

it('counts lists, and the items that are in one', () => {
  const tree = element([element([element([item('')]), item('')], 'list'), item('')])
  expect(readSemantics(tree)).toMatchObject({ lists: 1, items: 2 })
})

it('counts an item of a list in a list once', () => {
  expect(readSemantics(element([element([item('')], 'list')], 'list'))).toMatchObject({ lists: 2, items: 1 })
})

it.each([
  ['运输中，快件已到达第3站，1月1日 11:00', 1],
  ['第1步，快件已到达第3站，2026-01-01 11:00:00', 1],
  ['快件已到达第3站', 0],
  ['第1步，，2026-01-01 11:00:00', 0],
  ['', 0],
])('says of the label "%s" that %d of message and time are spoken', (label, spoken) => {
  expect(readSemantics(element([item(label)]))).toMatchObject({ spoken })
})
