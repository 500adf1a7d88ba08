import { readCount, readTable, writeCount, writeKilobytes, writeRatio, writeTable } from './markdownTable'

it('sets a table as Prettier does, a Chinese character as wide as two', () => {
  const table = writeTable(
    ['', 'bytes'],
    [
      ['运单', 12_345],
      ['parcel', 7],
    ],
  )
  expect(table.split('\n')).toEqual([
    '|        | bytes |',
    '| ------ | ----: |',
    '| 运单   | 12345 |',
    '| parcel |     7 |',
  ])
})

it('reads the table under a heading back', () => {
  const table = writeTable(['', 'bytes'], [['parcel', 7]])
  const markdown = `# Title\n\n## Other\n\nno table\n\n## Bytes\n\nwords\n\n${table}\n\nmore\n`
  expect(readTable(markdown, 'Bytes')).toEqual([['parcel', '7']])
})

it.each(['Other', 'Nothing'])('says that there is no table under "%s"', (heading) => {
  expect(() => readTable('# Title\n\n## Other\n\nno table\n', heading)).toThrow('There is no table')
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [16_194_646, '16,194,646'],
])('writes %d as %s, and reads it', (count, text) => {
  expect(writeCount(count)).toBe(text)
  expect(readCount(text)).toBe(count)
})

it('writes thousands of bytes', () => {
  expect(writeKilobytes(10_570)).toBe('10.6')
})

it.each([
  [5, 10, '× 0.5'],
  [31_000, 1000, '× 31'],
  [125_751, 1, '× 125,751'],
  [0, 0, '× 1'],
  [7, 0, '–'],
])('writes %d beside %d as %s', (count, base, text) => {
  expect(writeRatio(count, base)).toBe(text)
})
