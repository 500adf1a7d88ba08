import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { groupLives, signalGroup, test } from './support/startCommand'

/** `npm start` on the build that is there: most tests leave out its own build. */

const PREVIEW_LINE = /^Preview: http:\/\/127\.0\.0\.1:\d+\/$/m

test('npm start serves the given fixtures, prints the address, and ends at SIGTERM', async ({
  request,
  fixtures,
  start,
}) => {
  writeFileSync(
    path.join(fixtures, 'orders.json'),
    '[{ "_openid": "oMe", "orderId": "A-1", "addSource": 0, "waybills": [{ "deliveryId": "SF", "waybillId": "12345678901234567890" }], "createdAt": 1533052800, "ended": false }]',
  )
  const { command, output, ended } = start(['--no-build', '--port', '0', '--fixtures', fixtures])
  await expect.poll(output, { timeout: 20_000 }).toMatch(PREVIEW_LINE)
  const url = /http:\S+/.exec(output())?.[0] ?? ''
  const reply = await request.post(`${url}cloud/functions/getPath`, {
    headers: { 'x-openid': 'oMe' },
    data: { orderId: 'A-1' },
  })
  expect(await reply.json()).toMatchObject({ result: { ok: true, data: { pathItemNum: 3 } } })
  command.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('npm start says before it builds that the port is in use, and what to do', async ({
  fixtures,
  start,
}) => {
  const first = start(['--no-build', '--port', '0', '--fixtures', fixtures])
  await expect.poll(first.output, { timeout: 20_000 }).toContain('Preview:')
  const port = /:(\d+)\//.exec(first.output())?.[1] ?? ''
  const second = start(['--port', port, '--fixtures', fixtures])
  expect(await second.ended).toEqual([1, null])
  expect(second.output()).toBe(`Port ${port} is in use: choose another one with --port.\n`)
})

test('npm start names before it builds the file and the line of a broken fixture', async ({
  fixtures,
  start,
}) => {
  writeFileSync(
    path.join(fixtures, 'paths/SF-12345678901234567890.json'),
    '{\n  "openid": "",\n  "delivery_id": }\n',
  )
  const { output, ended } = start(['--port', '0', '--fixtures', fixtures])
  expect(await ended).toEqual([1, null])
  expect(output()).toMatch(/^\S*SF-12345678901234567890\.json:3: value expected\n$/)
})

test('npm start ends at Ctrl-C with everything that it started, and leaves no file behind', async ({
  request,
  fixtures,
  start,
}) => {
  const { command, temporary, output, ended } = start(['--no-build', '--port', '0', '--fixtures', fixtures])
  await expect.poll(output).toContain('Preview:')
  const url = /http:\S+/.exec(output())?.[0] ?? ''
  await request.post(`${url}cloud/functions/listOrders`, { data: {} })
  signalGroup(command, 'SIGINT')
  expect(await ended).toEqual([0, null])
  await expect.poll(() => groupLives(command)).toBe(false)
  // tsx keeps its compiled files for the next run.
  expect(readdirSync(temporary).filter((name) => !name.startsWith('tsx-'))).toEqual([])
})
