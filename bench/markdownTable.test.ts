import { readCount, readTable, formatCount, formatKilobytes, formatRatio, formatTable } from './markdownTable'

it('formats a table as Prettier does, with Chinese characters two columns wide', () => {
  const table = formatTable(
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

it('reads the table below a heading', () => {
  const table = formatTable(['', 'bytes'], [['parcel', 7]])
  const markdown = `# Title\n\n## Other\n\nno table\n\n## Bytes\n\nwords\n\n${table}\n\nmore\n`
  expect(readTable(markdown, 'Bytes')).toEqual([['parcel', '7']])
})

it.each(['Other', 'Nothing'])('throws if there is no table below "%s"', (heading) => {
  expect(() => readTable('# Title\n\n## Other\n\nno table\n', heading)).toThrow('There is no table')
})

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [16_194_646, '16,194,646'],
])('formats %d as %s, and reads it back', (count, text) => {
  expect(formatCount(count)).toBe(text)
  expect(readCount(text)).toBe(count)
})

it('formats bytes as thousands', () => {
  expect(formatKilobytes(10_570)).toBe('10.6')
})

it.each([
  [5, 10, '× 0.5'],
  [31_000, 1000, '× 31'],
  [125_751, 1, '× 125,751'],
  [0, 0, '× 1'],
  [7, 0, '–'],
])('formats the ratio of %d to %d as %s', (count, base, text) => {
  expect(formatRatio(count, base)).toBe(text)
})
