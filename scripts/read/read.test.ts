import { spawnSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

function run(input: string, ...args: string[]) {
  const command = ['--import', 'tsx', 'scripts/read/index.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  })
  const records = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  return { status, records, stderr }
}

it('prints one record a message and ends with exit code 0', () => {
  const { status, records, stderr } = run(
    '# A comment\nA\t取件码 123456，请及时取件\n快件到达【深圳】\n',
    '-',
  )
  expect(records).toMatchObject([
    { id: 'A', codes: ['123456'] },
    { id: 3, codes: [] },
  ])
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

it('names bad lines in their order, reads the others and ends with exit code 1', () => {
  const { status, records, stderr } = run('A\t到了\nA\t又到了\nx\0y\n\t到了\nB\t走了\n', '-')
  expect(records.map(({ id }) => id)).toEqual(['A', 'B'])
  expect(stderr.trim().split('\n')).toEqual([
    'Line 2 has the id A, which line 1 has already.',
    'Line 3 contains control characters, so it is no text.',
    'Line 4 has no id before the tab.',
  ])
  expect(status).toBe(1)
})

it('prints what the page says of each track, in the language asked for', () => {
  const rows = '2024-07-25 08:00 100001 已揽收\n2024-07-25 09:00 x\n'
  const { status, records, stderr } = run(`@A now=2024-07-25 10:00\n${rows}`, '--tracks', '-', '--lang', 'en')
  expect(records).toMatchObject([
    { id: 'A', status: 'pickedUp', action: { kind: 'refresh', words: 'Refresh' } },
  ])
  expect(stderr).toBe(
    'Line 3 is not "YYYY-MM-DD HH:mm code message": x is no code.\n' +
      '1 message: 1 (100 %) completely read, 1 (100 %) written in the language.\n',
  )
  expect(records[0]?.rows).toEqual([
    { time: '25 Jul, 08:00', label: 'Picked up', complete: true, words: 'page', text: 'Picked up.' },
  ])
  expect(status).toBe(1)
})

it('prints at most 50 problems and the number of the others', () => {
  const { stderr } = run('\tx\n'.repeat(60), '-')
  expect(stderr.trim().split('\n')).toHaveLength(51)
  expect(stderr).toMatch(/10 more lines cannot be read\.\n$/)
})

it('ends with one sentence and exit code 1 if the file does not exist', () => {
  expect(run('', 'nowhere.txt')).toEqual({ status: 1, records: [], stderr: 'nowhere.txt does not exist.\n' })
})
