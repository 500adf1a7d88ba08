import { replaceTable } from './summaryTable'

const document = `words

<!-- npm run bench writes this table -->

| old |

<!-- end of the table -->

more words
`

describe('replaceTable', () => {
  it('replaces the table between the markers', () => {
    expect(replaceTable(document, '| new |')).toBe(document.replace('old', 'new'))
  })

  it('changes nothing the second time', () => {
    const once = replaceTable(document, '| new |')
    expect(replaceTable(once, '| new |')).toBe(once)
  })

  it('throws if the document has no markers', () => {
    expect(() => replaceTable('words', '| new |')).toThrow('no place')
  })
})
