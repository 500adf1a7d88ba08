import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'

/** The command behind `npm start`, once everything is built. */

const ROOT = path.resolve(__dirname, '..')
let folder: string
let fixtures: string
let running: ChildProcess[] = []

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parcel-path-start-'))
  fixtures = path.join(folder, 'fixtures')
  cpSync(path.join(ROOT, 'preview/fixtures'), fixtures, { recursive: true })
})

test.afterEach(() => {
  for (const process of running) if (groupLives(process)) signalGroup(process, 'SIGKILL')
  running = []
  rmSync(folder, { recursive: true })
})

/** Runs the command in a group of its own, as a terminal does, and with a folder of its own for temporary files. */
function start(args: string[], cwd = ROOT) {
  const temporary = path.join(folder, 'tmp')
  mkdirSync(temporary, { recursive: true })
  const command = spawn(process.execPath, ['--import', 'tsx', 'preview/index.ts', ...args], {
    cwd,
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
  })
  running.push(command)
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  return { command, temporary, output: () => output, ended: once(command, 'exit') }
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): void {
  if (pid !== undefined) process.kill(-pid, signal)
}

/** Whether the command, or anything that it started, still runs. */
function groupLives(command: ChildProcess): boolean {
  try {
    signalGroup(command, 0)
    return true
  } catch {
    return false
  }
}

/** A copy of the preview with the built files, which `spoil` changes. */
function spoiltProject(spoil: (weapp: string) => void): string {
  const project = path.join(folder, 'project')
  for (const part of ['preview', 'dist', 'cloudbaserc.json', 'package.json']) {
    cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true })
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'))
  spoil(path.join(project, 'dist/weapp'))
  return project
}

test('serves the fixtures it is given, says where, and ends when it is told to', async ({ request }) => {
  writeFileSync(
    path.join(fixtures, 'orders.json'),
    '[{ "_openid": "oMe", "orderId": "A-1", "addSource": 0, "waybills": [{ "deliveryId": "SF", "waybillId": "12345678901234567890" }], "createdAt": 1795419660, "ended": false }]',
  )
  const { command, output, ended } = start(['--port', '0', '--fixtures', fixtures])
  await expect.poll(output, { timeout: 20_000 }).toMatch(/^Preview: http:\/\/127\.0\.0\.1:\d+\/$/m)
  const url = /http:\S+/.exec(output())?.[0] ?? ''
  const reply = await request.post(`${url}cloud/functions/getPath`, {
    headers: { 'x-openid': 'oMe' },
    data: { orderId: 'A-1' },
  })
  expect(await reply.json()).toMatchObject({ result: { ok: true, data: { pathItemNum: 3 } } })
  command.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('names the file and the line of a fixture that does not parse, and stops', async () => {
  writeFileSync(
    path.join(fixtures, 'paths/SF-12345678901234567890.json'),
    '{\n  "openid": "",\n  "delivery_id": }\n',
  )
  const { output, ended } = start(['--port', '0', '--fixtures', fixtures])
  expect(await ended).toEqual([1, null])
  expect(output()).toMatch(/SF-12345678901234567890\.json:3: value expected\n$/)
})

test('says which port is taken, and what to do', async () => {
  const first = start(['--port', '0', '--fixtures', fixtures])
  await expect.poll(first.output, { timeout: 20_000 }).toContain('Preview:')
  const port = /:(\d+)\//.exec(first.output())?.[1] ?? ''
  const second = start(['--port', port, '--fixtures', fixtures])
  expect(await second.ended).toEqual([1, null])
  expect(second.output()).toContain(`Port ${port} is in use: choose another one with --port.`)
})

test('ends at Ctrl-C, with all that it started, and leaves no file behind', async ({ request }) => {
  const { command, temporary, output, ended } = start(['--port', '0', '--fixtures', fixtures])
  await expect.poll(output).toContain('Preview:')
  const url = /http:\S+/.exec(output())?.[0] ?? ''
  await request.post(`${url}cloud/functions/listOrders`, { data: {} })
  signalGroup(command, 'SIGINT')
  expect(await ended).toEqual([0, null])
  await expect.poll(() => groupLives(command)).toBe(false)
  // tsx keeps what it has compiled for the next time.
  expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([])
})

for (const [what, spoil, sentence] of [
  [
    'is missing',
    (weapp: string) => {
      rmSync(weapp, { recursive: true })
    },
    /^The mini-program is not built: no app\.js, app\.json in \S+\.\n$/,
  ],
  [
    'is half there',
    (weapp: string) => {
      rmSync(path.join(weapp, 'pages/track/index.wxml'))
    },
    /^The mini-program is half-built: app\.json names pages\/track\/index\.wxml, which is not there\.\n$/,
  ],
  [
    'does not parse',
    (weapp: string) => {
      appendFileSync(path.join(weapp, 'pages/track/index.wxml'), '\n<view>')
    },
    /^The mini-program is broken: pages\/track\/index\.wxml:\d: missing end tag\.\n$/,
  ],
  [
    'has settings that do not parse',
    (weapp: string) => {
      writeFileSync(path.join(weapp, 'app.json'), '{\n"pages": }')
    },
    /^dist\/weapp\/app\.json:2: value expected\n$/,
  ],
] as const) {
  test(`says in one sentence that a build ${what}, and stops`, async () => {
    const { output, ended } = start(['--port', '0'], spoiltProject(spoil))
    expect(await ended).toEqual([1, null])
    expect(output()).toMatch(sentence)
  })
}
