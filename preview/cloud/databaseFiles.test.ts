import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readDatabaseFiles, readRules } from './databaseFiles'

const files = readDatabaseFiles()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

it.each(['deploy.md', 'deploy.zh-CN.md'])(
  'docs/%s names every collection with the rule of its file',
  (name) => {
    const text = readFileSync(path.resolve(__dirname, '../../docs', name), 'utf8')
    const rows = [...text.matchAll(/^ *\| `(\w+)` +\| `(\{"read".*\})` +\|$/gm)]
    const documented = rows.map(([, collection = '', rule = '']) => [collection, JSON.parse(rule) as object])
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries([...files].map(([collection, { rule }]) => [collection, rule])),
    )
  },
)

it('gives a collection without a file a rule that allows nothing', () => {
  expect(readRules(files)('parcels')).toBe(false)
})

it.each([
  ['a rule that is not understood', '{ "rule": { "read": "doc.a in [1]", "write": false }, "indexes": [] }'],
  ['no rule for writing', '{ "rule": { "read": false }, "indexes": [] }'],
  [
    'an index without fields',
    '{ "rule": { "read": false, "write": false }, "indexes": [{ "name": "a", "unique": false, "fields": [] }] }',
  ],
  [
    'two fields in one',
    '{ "rule": { "read": false, "write": false }, "indexes": [{ "name": "a", "unique": false, "fields": [{ "a": 1, "b": 1 }] }] }',
  ],
  ['text', 'orders'],
])('refuses a file with %s, and names the file and the line', (_what, text) => {
  writeFileSync(path.join(folder, 'parcels.json'), text)
  expect(() => readDatabaseFiles(folder)).toThrow(/parcels\.json:1: /)
})
