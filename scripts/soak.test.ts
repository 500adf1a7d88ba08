import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { readTable } from '../bench/markdownTable'

// The functions are built, and a busy machine takes long for it.
jest.setTimeout(300_000)

const soak = (...args: string[]) =>
  spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', path.join(__dirname, 'soak.ts'), ...args], {
    encoding: 'utf8',
    cwd: path.join(__dirname, '..'),
  })

it('loses nothing, shows nothing to a wrong owner and throws at no customer in a short soak', () => {
  const { stdout, stderr } = soak('--minutes', '0.08', '--faults', '8')
  expect(stderr).toBe('')
  const rows = new Map(readTable(`\n## soak\n${stdout}`, 'soak').map(([name, value]) => [name, value]))
  expect(Object.fromEntries(rows)).toMatchObject({
    'rows lost': '0',
    'rows shown to a wrong owner': '0',
    'answers that are not as in the contract': '0',
    'errors thrown at a customer, unhandled rejections': '0',
    'lines of the log with data of a customer': '0',
    'lines of the log with a bug': '0',
  })
  // How much the heap grows says nothing about so short a time.
  expect(Number(rows.get('of them failed'))).toBeGreaterThan(10)
})

it.each([
  [['--minutes', 'ten'], '--minutes is ten: write a number from 0.05 to 600.'],
  [['--faults', '0'], '--faults is 0: write a number from 0.1 to 50.'],
])('refuses %p', (args, message) => {
  const { status, stderr } = soak(...args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})
