import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCorpus } from './corpus'

const folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-corpus-'))
const file = path.join(folder, 'readings.json')

function read(content: unknown) {
  writeFileSync(file, JSON.stringify(content))
  return readCorpus(file)
}

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const GOOD = { id: 'A', carrier: 'SF', message: '到了', kind: 'arrived' }

it('reads a message with its label; a key that is left out is empty', () => {
  const label = { place: '甲', phones: [{ number: '4001,22', of: null }], until: '20点' }
  expect(read([GOOD, { ...GOOD, ...label }])).toEqual([
    { ...GOOD, phones: [], codes: [], waybills: [] },
    { ...GOOD, ...label, codes: [], waybills: [] },
  ])
})

it.each([
  ['a kind that does not exist', { kind: 'gone' }, 'row 2: kind:'],
  ['an owner that does not exist', { phones: [{ number: '1', of: 'dog' }] }, 'row 2: phones.0.of:'],
  ['a phone with signs', { phones: [{ number: '021-1', of: null }] }, 'row 2: phones.0.number:'],
  ['an unknown key', { plaice: '甲' }, 'row 2: plaice:'],
  ['an empty text', { place: '' }, 'row 2: place:'],
])('refuses %s and names its row and key', (_, change, where) => {
  expect(() => read([GOOD, { ...GOOD, ...change }])).toThrow(where)
})

it('refuses a file that is not a list', () => {
  expect(() => read({})).toThrow('is not a list')
})
