import { readTable } from '../markdownTable'
import { formatMistakes, formatReport } from './formatReport'
import { sampleLabel } from './sampleLabel'
import { samplePart } from './samplePart'
import { readingOf } from '../../testing/readingOf'
import { judgeCorpus } from './tally'

const corpus = [
  sampleLabel({ id: 'Z1', carrier: 'ZTO', kind: 'arrived', place: '甲' }),
  sampleLabel({ id: 'S1', carrier: 'SF', kind: 'arrived', place: '甲', codes: ['1'] }),
  sampleLabel({ id: 'S2', carrier: 'SF', kind: 'signed', place: '乙' }),
]
const judged = judgeCorpus(corpus, () => readingOf({ kind: 'arrived', place: samplePart('甲') }))
const tables = formatReport(judged, null).split('\n\n')
const rowsOf = (index: number) => readTable(`\n## T\n${tables[index] ?? ''}`, 'T')

it('reports by carrier, the largest first, then all', () => {
  expect(rowsOf(0)).toEqual([
    ['SF', '2', '0', '2', '0', '2', '1', '2', '40.0'],
    ['ZTO', '1', '0', '1', '0', '2', '0', '0', '100.0'],
    ['all', '3', '0', '3', '0', '4', '1', '2', '57.1'],
  ])
})

it('reports by kind', () => {
  expect(rowsOf(1).map(([kind, messages]) => [kind, messages])).toEqual([
    ['arrived', '2'],
    ['signed', '1'],
    ['all', '3'],
  ])
})

it('reports by part', () => {
  const parts = rowsOf(2)
  expect(parts.find(([part]) => part === 'kind')).toEqual(['kind', '2', '0', '1', '66.7'])
  expect(parts.find(([part]) => part === 'codes')).toEqual(['codes', '0', '1', '0', '0.0'])
})

it('names the slowest message', () => {
  const [row = sampleLabel()] = corpus
  expect(formatReport(judged, { row, timesMedian: 3.14 })).toMatch(
    /Slowest message: Z1, 3.1 times the median$/,
  )
})

it('lists each wrong part before each missing one, with its id, what is expected and what is read', () => {
  expect(formatMistakes(judged).split('\n')).toEqual([
    'wrong  S2  kind  expected "signed"  got "arrived"',
    'wrong  S2  place  expected "乙"  got "甲"',
    'missing  S1  codes  expected "1"  got nothing',
  ])
})

it('lists nothing if all parts are right', () => {
  expect(formatMistakes(judged.slice(0, 1))).toBe('')
})
