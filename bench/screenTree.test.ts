import { countNodes, readSemantics, readTexts, type ScreenTree } from './screenTree'

const element = (children: ScreenTree[] = [], role = '', label = ''): ScreenTree => ({
  role,
  label,
  text: '',
  children,
})
const text = (words: string): ScreenTree => ({ role: '', label: '', text: words, children: [] })
const item = (label: string): ScreenTree => element([text('快件已到达')], 'listitem', label)

it('counts elements and texts, including the root', () => {
  expect(countNodes(element([element([text('a'), text('b')]), element()]))).toBe(5)
})

it('reads the texts in order, without blank ones', () => {
  expect(readTexts(element([text(' a '), element([text(''), text('  '), text('b')])]))).toEqual(['a', 'b'])
})

it('counts lists, and the items that are inside a list', () => {
  const tree = element([element([element([item('')]), item('')], 'list'), item('')])
  expect(readSemantics(tree)).toMatchObject({ lists: 1, items: 2 })
})

it('counts an item in nested lists once', () => {
  expect(readSemantics(element([element([item('')], 'list')], 'list'))).toMatchObject({ lists: 2, items: 1 })
})

it.each([
  ['运输中，快件已到达第3站，1月1日 11:00', 1],
  ['第1步，快件已到达第3站，2026-01-01 11:00:00', 1],
  ['快件已到达第3站', 0],
  ['第1步，，2026-01-01 11:00:00', 0],
  ['', 0],
])('counts the label "%s" as %d spoken nodes', (label, spoken) => {
  expect(readSemantics(element([item(label)]))).toMatchObject({ spoken })
})
