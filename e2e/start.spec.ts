import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'

/** The command behind `npm start`, once everything is built. */

const ROOT = path.resolve(__dirname, '..')
let fixtures: string
let running: ChildProcess[] = []

test.beforeEach(() => {
  fixtures = mkdtempSync(path.join(tmpdir(), 'parcel-path-start-'))
  cpSync(path.join(ROOT, 'preview/fixtures'), fixtures, { recursive: true })
})

test.afterEach(() => {
  for (const process of running) process.kill('SIGKILL')
  running = []
  rmSync(fixtures, { recursive: true })
})

function start(...args: string[]) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  const command = spawn(process.execPath, [tsx, 'preview/index.ts', ...args], { cwd: ROOT })
  running.push(command)
  let output = ''
  for (const stream of [command.stdout, command.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  return { command, output: () => output, ended: once(command, 'exit') }
}

test('serves the fixtures it is given, says where, and ends when it is told to', async ({ request }) => {
  writeFileSync(
    path.join(fixtures, 'orders.json'),
    '[{ "_openid": "oMe", "orderId": "A-1", "waybills": [{ "deliveryId": "SF", "waybillId": "12345678901234567890" }] }]',
  )
  const { command, output, ended } = start('--port', '0', '--fixtures', fixtures)
  await expect.poll(output).toMatch(/^Preview: http:\/\/127\.0\.0\.1:\d+\/$/m)
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
  const { output, ended } = start('--port', '0', '--fixtures', fixtures)
  expect(await ended).toEqual([1, null])
  expect(output()).toMatch(/SF-12345678901234567890\.json:3: value expected\n$/)
})

test('says which port is taken, and what to do', async () => {
  const first = start('--port', '0', '--fixtures', fixtures)
  await expect.poll(first.output).toContain('Preview:')
  const port = /:(\d+)\//.exec(first.output())?.[1] ?? ''
  const second = start('--port', port, '--fixtures', fixtures)
  expect(await second.ended).toEqual([1, null])
  expect(second.output()).toContain(`Port ${port} is in use: choose another one with --port.`)
})
