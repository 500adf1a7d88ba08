import { quoteTable } from './summaryTable'

const readme = `words

<!-- npm run bench writes this table -->

| old |

<!-- end of the table -->

more words
`

it('puts a table in the place of the one before', () => {
  const quoted = quoteTable(readme, '| new |')
  expect(quoted).toBe(readme.replace('old', 'new'))
})

it('changes nothing the second time', () => {
  const once = quoteTable(readme, '| new |')
  expect(quoteTable(once, '| new |')).toBe(once)
})

it('says so where there is no place for it', () => {
  expect(() => quoteTable('words', '| new |')).toThrow('no place')
})
