import { readTrackLines } from './trackLines'

const read = (...texts: string[]) => readTrackLines(texts.map((text, index) => ({ number: index + 1, text })))

const ROW = '2024-07-25 08:00 200001 到了'
const READ_ROW = {
  actionTime: Date.parse('2024-07-25T08:00+08:00') / 1000,
  actionType: 200001,
  actionMsg: '到了',
}

it('reads tracks with their rows, in China time', () => {
  expect(read('@A now=2024-07-25 15:00', ROW, '2024-07-25 08:00:30 300002 快递员 出发', '@B', ROW)).toEqual({
    tracks: [
      {
        id: 'A',
        line: 1,
        nowSeconds: Date.parse('2024-07-25T15:00+08:00') / 1000,
        rows: [
          READ_ROW,
          { actionTime: READ_ROW.actionTime + 30, actionType: 300002, actionMsg: '快递员 出发' },
        ],
      },
      { id: 'B', line: 4, nowSeconds: null, rows: [READ_ROW] },
    ],
    problems: [],
  })
})

it('reads a row without a message, and spaces around a line', () => {
  const { tracks, problems } = read(' @A ', ` ${ROW} `, '2024-07-25 08:00 200001')
  expect(tracks).toMatchObject([{ id: 'A', rows: [READ_ROW, { ...READ_ROW, actionMsg: '' }] }])
  expect(problems).toEqual([])
})

it.each([
  ['without a code', '2024-07-25 08:00 到了', 'is not "YYYY-MM-DD HH:mm code message": 到了 is no code'],
  ['of one word', '到了', 'is not "YYYY-MM-DD HH:mm code message"'],
  [
    'on a day that does not exist',
    '2024-02-30 08:00 200001 到了',
    'is not "YYYY-MM-DD HH:mm code message": 2024-02-30 08:00 is no time',
  ],
  [
    'with a negative code',
    '2024-07-25 08:00 -1 到了',
    'is not "YYYY-MM-DD HH:mm code message": -1 is no code',
  ],
])('names a row %s and reads the others', (_, bad, problem) => {
  const { tracks, problems } = read('@A', ROW, bad, ROW)
  expect(tracks).toMatchObject([{ rows: [READ_ROW, READ_ROW] }])
  expect(problems).toEqual([{ line: 3, problem }])
})

it.each([
  ['a repeated id', '@A', 'has the id A, which line 1 has already'],
  ['a bad now', '@B now=2024-02-30 08:00', 'has now=2024-02-30 08:00, which is no time'],
  ['an empty now', '@B now=', 'has now=, which is no time'],
  ['no id', '@', 'begins with @ but is not "@id" or "@id now=YYYY-MM-DD HH:mm"'],
  ['unknown words', '@B later', 'begins with @ but is not "@id" or "@id now=YYYY-MM-DD HH:mm"'],
])('names a track with %s, skips its rows and reads the others', (_, header, problem) => {
  const { tracks, problems } = read('@A', ROW, header, ROW, 'no row', '@C', ROW)
  expect(tracks.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['A', 1],
    ['C', 1],
  ])
  expect(problems).toEqual([{ line: 3, problem: `${problem}; its rows are not read` }])
})

it('names rows that stand before the first track', () => {
  expect(read(ROW, '@A', ROW).problems).toEqual([{ line: 1, problem: 'stands before the first "@id" line' }])
})

it('names a track without rows', () => {
  const { problems } = read('@A', '@B', ROW)
  expect(problems).toEqual([{ line: 1, problem: 'begins the track A, which has no rows' }])
})
