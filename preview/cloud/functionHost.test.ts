import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { createFunctionHost, type FunctionHost } from './functionHost'

/** Small functions in place of real bundles, one for each way in which a call can end. */
const sources = {
  echo: "exports.main = async (event) => { console.log('called'); return { event, openid: process.env.WX_OPENID } }",
  nothing: 'exports.main = async () => {}',
  throws: "exports.main = async () => { throw new Error('a bug') }",
  rejects:
    "exports.main = async () => { Promise.reject(new Error('nobody waits')); await new Promise(() => {}) }",
  exits: "exports.main = async (event) => { if (event.exit) process.exit(1); return 'alive' }",
  meets: `exports.main = async ({ flags }) => {
    const flag = new Int32Array(flags)
    Atomics.add(flag, 0, 1)
    Atomics.notify(flag, 0)
    while (Atomics.load(flag, 0) < 2) Atomics.wait(flag, 0, Atomics.load(flag, 0), 1000)
    return 'met'
  }`,
  instance: `const id = Math.random()
    exports.main = async () => { await new Promise((resolve) => setTimeout(resolve, 5)); return id }`,
  whoCalls: 'exports.main = async () => process.env.TCB_SOURCE',
  tellsTime: `exports.main = async () => ({
    now: Math.floor(Date.now() / 1000),
    made: Math.floor(new Date().getTime() / 1000),
    fixed: new Date(0).getTime(),
    text: typeof Date(),
    isDate: new Date() instanceof Date,
  })`,
  hangs: "exports.main = async (event) => { if (event.hang) await new Promise(() => {}); return 'alive' }",
  spins: "exports.main = async (event) => { while (event.spin); return 'alive' }",
  broken: 'exports.main = ',
  counts: `let running = 0
    exports.main = async (event) => {
      running += 1
      const early = process.env.WX_OPENID
      await new Promise((resolve) => setTimeout(resolve, 5))
      const late = process.env.WX_OPENID
      running -= 1
      return { early, late, others: running }
    }`,
}

const timeoutSeconds = (name: string): number => (name === 'hangs' || name === 'spins' ? 1 : 10)

let functions: string
let lines: string[] = []
let host: FunctionHost

beforeAll(() => {
  functions = mkdtempSync(path.join(tmpdir(), 'parcel-path-'))
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(path.join(functions, name))
    writeFileSync(path.join(functions, name, 'index.js'), source)
  }
})

beforeEach(() => {
  lines = []
  const log = (line: string): number => lines.push(line)
  host = createFunctionHost({ functions, timeoutSeconds, environment: {}, log })
})

afterEach(() => host.close())

afterAll(() => {
  rmSync(functions, { recursive: true })
})

const threw = (text: string) => ({ errCode: -504002, errMsg: expect.stringContaining(text) as unknown })
const returned = (result: unknown) => ({ errMsg: 'cloud.callFunction:ok', result })

it("answers in the shape of wx.cloud.callFunction, and logs the function's own lines under its name", async () => {
  await expect(host.call('echo', { a: 1 }, { openid: 'oABC123456' })).resolves.toEqual({
    errMsg: 'cloud.callFunction:ok',
    result: { event: { a: 1 }, openid: 'oABC123456' },
    requestID: expect.any(String) as unknown,
  })
  expect(lines).toEqual(['echo: called'])
})

it('answers null for a function that returns nothing', async () => {
  await expect(host.call('nothing', {}, {})).resolves.toMatchObject(returned(null))
})

it('leaves nothing of a customer to the next caller, who is nobody', async () => {
  await host.call('echo', {}, { openid: 'oABC123456' })
  await expect(host.call('echo', {}, {})).resolves.toMatchObject({ result: { event: {} } })
  await expect(host.call('echo', {}, {})).resolves.not.toHaveProperty('result.openid')
})

it('serves overlapping calls of two customers, and never two at a time in one instance', async () => {
  const openids = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'oABC123456' : 'oXYZ987654'))
  const replies = await Promise.all(openids.map((openid) => host.call('counts', {}, { openid })))
  expect(replies).toEqual(
    openids.map((openid) => ({
      ...returned({ early: openid, late: openid, others: 0 }),
      requestID: expect.any(String) as unknown,
    })),
  )
})

it('runs calls at the same time in instances of their own', async () => {
  const flags = new SharedArrayBuffer(4)
  const replies = await Promise.all([host.call('meets', { flags }, {}), host.call('meets', { flags }, {})])
  expect(replies).toEqual([
    expect.objectContaining(returned('met')),
    expect.objectContaining(returned('met')),
  ])
})

it.each([
  [1, 1],
  [3, 3],
  [40, 4],
])('starts no more instances for %d calls than %d', async (calls, most) => {
  const replies = await Promise.all(Array.from({ length: calls }, () => host.call('instance', {}, {})))
  const ids = replies.map((reply) => 'result' in reply && reply.result)
  expect(new Set(ids).size).toBe(most)
})

it('uses an idle instance again before it starts another', async () => {
  const first = await host.call('instance', {}, {})
  await expect(host.call('instance', {}, {})).resolves.toMatchObject({
    result: 'result' in first && first.result,
  })
})

it('tells a function whether a customer calls or WeChat', async () => {
  await expect(host.call('whoCalls', {}, { openid: 'oABC123456' })).resolves.toMatchObject(
    returned('wx_client'),
  )
  await expect(host.call('whoCalls', {}, { push: true })).resolves.toMatchObject(returned('wx_unknown'))
})

it('runs on the clock that a caller brings', async () => {
  const reply = await host.call('tellsTime', {}, { nowSeconds: 1795419660 })
  const time = { now: 1795419660, made: 1795419660, fixed: 0, text: 'string', isDate: true }
  expect(reply).toMatchObject(returned(time))
})

it('runs on the true clock again for the next caller', async () => {
  await host.call('tellsTime', {}, { nowSeconds: 1 })
  const before = Math.floor(Date.now() / 1000)
  const reply = await host.call('tellsTime', {}, {})
  const told = 'result' in reply ? v.parse(v.object({ now: v.number() }), reply.result).now : 0
  expect(told).toBeGreaterThanOrEqual(before)
})

it.each([
  ['throws', 'throws', 'a bug'],
  ['leaves a rejection to nobody', 'rejects', 'nobody waits'],
  ['does not parse', 'broken', 'Unexpected end of input'],
])('answers -504002 for a function that %s', async (_what, name, text) => {
  await expect(host.call(name, {}, {})).resolves.toMatchObject(threw(text))
})

it.each([
  ['exits', { exit: true }, threw('the function exited')],
  ['hangs', { hang: true }, { errCode: -504003 }],
  ['spins', { spin: true }, { errCode: -504003 }],
])('serves the next call although the one before %s', async (name, event, reply) => {
  const first = host.call(name, event, {})
  const second = host.call(name, {}, {})
  await expect(first).resolves.toMatchObject(reply)
  await expect(second).resolves.toMatchObject(returned('alive'))
})

it('says how long it waited', async () => {
  await expect(host.call('hangs', { hang: true }, {})).resolves.toMatchObject({
    errMsg: expect.stringContaining('Invoking task timed out after 1 seconds') as unknown,
  })
})

it('answers -501000 for a function that is not there', async () => {
  await expect(host.call('../echo', {}, {})).resolves.toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('FUNCTION_NOT_FOUND') as unknown,
  })
})

it('ends running and waiting calls where it is told to, and keeps what is idle', async () => {
  const [first] = await Promise.all([host.call('instance', {}, {}), host.call('hangs', {}, {})])
  const calls = Array.from({ length: 6 }, () => host.call('hangs', { hang: true }, {}))
  await host.endCalls()
  await expect(Promise.all(calls)).resolves.toMatchObject(calls.map(() => ({ errCode: -504002 })))
  await expect(host.call('hangs', {}, {})).resolves.toMatchObject(returned('alive'))
  await expect(host.call('instance', {}, {})).resolves.toMatchObject({
    result: 'result' in first && first.result,
  })
})

it('ends running and waiting calls when it closes', async () => {
  const calls = Array.from({ length: 6 }, () => host.call('hangs', { hang: true }, {}))
  await host.close()
  await expect(host.call('hangs', {}, {})).resolves.toMatchObject({ errCode: -504002 })
  await expect(Promise.all(calls)).resolves.toMatchObject(calls.map(() => ({ errCode: -504002 })))
})
