import { rmSync } from 'node:fs'
import { returned, writeFunctions } from '../../testing/functions'
import { createFunctionHost, type FunctionHost } from './functionHost'

const sources = {
  meets: `exports.main = async ({ flags }) => {
    const flag = new Int32Array(flags)
    Atomics.add(flag, 0, 1)
    Atomics.notify(flag, 0)
    while (Atomics.load(flag, 0) < 2) Atomics.wait(flag, 0, Atomics.load(flag, 0), 1000)
    return 'met'
  }`,
  instance: `const id = Math.random()
    exports.main = async () => { await new Promise((resolve) => setTimeout(resolve, 5)); return id }`,
  hangs: "exports.main = async (event) => { if (event.hang) await new Promise(() => {}); return 'alive' }",
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

const timeoutSeconds = (): number => 10

let functions: string
let host: FunctionHost

beforeAll(() => {
  functions = writeFunctions(sources)
})

beforeEach(() => {
  host = createFunctionHost({ functions, timeoutSeconds, environment: {}, log: () => undefined })
})

afterEach(() => host.close())

afterAll(() => {
  rmSync(functions, { recursive: true })
})

it('serves overlapping calls of two customers, never two at a time in one instance', async () => {
  const openids = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'oABC123456' : 'oXYZ987654'))
  const replies = await Promise.all(openids.map((openid) => host.call('counts', {}, { openid })))
  expect(replies).toEqual(
    openids.map((openid) => ({
      ...returned({ early: openid, late: openid, others: 0 }),
      requestID: expect.any(String) as unknown,
    })),
  )
})

it('runs simultaneous calls in separate instances', async () => {
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
])('serves %d simultaneous calls with %d instances', async (calls, instances) => {
  const replies = await Promise.all(Array.from({ length: calls }, () => host.call('instance', {}, {})))
  const ids = replies.map((reply) => 'result' in reply && reply.result)
  expect(new Set(ids).size).toBe(instances)
})

it('uses an idle instance before it starts another', async () => {
  const first = await host.call('instance', {}, {})
  await expect(host.call('instance', {}, {})).resolves.toMatchObject({
    result: 'result' in first && first.result,
  })
})

it('endCalls ends running and waiting calls, and keeps idle instances', async () => {
  const [first] = await Promise.all([host.call('instance', {}, {}), host.call('hangs', {}, {})])
  const calls = Array.from({ length: 6 }, () => host.call('hangs', { hang: true }, {}))
  await host.endCalls()
  await expect(Promise.all(calls)).resolves.toMatchObject(calls.map(() => ({ errCode: -504002 })))
  await expect(host.call('hangs', {}, {})).resolves.toMatchObject(returned('alive'))
  await expect(host.call('instance', {}, {})).resolves.toMatchObject({
    result: 'result' in first && first.result,
  })
})

it('close ends running and waiting calls', async () => {
  const calls = Array.from({ length: 6 }, () => host.call('hangs', { hang: true }, {}))
  await host.close()
  await expect(host.call('hangs', {}, {})).resolves.toMatchObject({ errCode: -504002 })
  await expect(Promise.all(calls)).resolves.toMatchObject(calls.map(() => ({ errCode: -504002 })))
})
