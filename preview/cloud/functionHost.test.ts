import { rmSync } from 'node:fs'
import * as v from 'valibot'
import { returned, writeFunctions } from '../../testing/functions'
import { createFunctionHost, type FunctionHost } from './functionHost'

const sources = {
  echo: "exports.main = async (event) => { console.log('called'); return { event, openid: process.env.WX_OPENID } }",
  nothing: 'exports.main = async () => {}',
  whoCalls: 'exports.main = async () => process.env.TCB_SOURCE',
  tellsTime: `exports.main = async () => ({
    now: Math.floor(Date.now() / 1000),
    made: Math.floor(new Date().getTime() / 1000),
    fixed: new Date(0).getTime(),
    text: typeof Date(),
    isDate: new Date() instanceof Date,
  })`,
}

let functions: string
let lines: string[] = []
let host: FunctionHost

beforeAll(() => {
  functions = writeFunctions(sources)
})

beforeEach(() => {
  lines = []
  const log = (line: string): number => lines.push(line)
  host = createFunctionHost({ functions, timeoutSeconds: () => 10, environment: {}, log })
})

afterEach(() => host.close())

afterAll(() => {
  rmSync(functions, { recursive: true })
})

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

it('answers -501000 for a function that does not exist', async () => {
  await expect(host.call('../echo', {}, {})).resolves.toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('FUNCTION_NOT_FOUND') as unknown,
  })
})

it("leaves nothing of a customer's identity to a next caller without one", async () => {
  await host.call('echo', {}, { openid: 'oABC123456' })
  await expect(host.call('echo', {}, {})).resolves.toMatchObject({ result: { event: {} } })
  await expect(host.call('echo', {}, {})).resolves.not.toHaveProperty('result.openid')
})

it('tells a function whether a customer, WeChat or a timer calls', async () => {
  await expect(host.call('whoCalls', {}, { openid: 'oABC123456' })).resolves.toMatchObject(
    returned('wx_client'),
  )
  await expect(host.call('whoCalls', {}, { push: true })).resolves.toMatchObject(returned('wx_unknown'))
  await expect(host.call('whoCalls', {}, { timer: true })).resolves.toMatchObject(returned('wx_trigger'))
})

it("runs a function on the caller's clock", async () => {
  const reply = await host.call('tellsTime', {}, { nowSeconds: 1795419660 })
  const time = { now: 1795419660, made: 1795419660, fixed: 0, text: 'string', isDate: true }
  expect(reply).toMatchObject(returned(time))
})

it('runs a function on the true clock again for the next caller', async () => {
  await host.call('tellsTime', {}, { nowSeconds: 1 })
  const before = Math.floor(Date.now() / 1000)
  const reply = await host.call('tellsTime', {}, {})
  const seconds = 'result' in reply ? v.parse(v.object({ now: v.number() }), reply.result).now : 0
  expect(seconds).toBeGreaterThanOrEqual(before)
})
