import { createServer, request as httpRequest } from 'node:http'
import { answerCloudRequest } from './routes'
import { listenOnLoopback, type Listening } from '../loopback'
import type { StartWatch } from './watchStream'

const callReply = { errMsg: 'cloud.callFunction:ok', result: 'done', requestID: '1' }

let server: Listening
let calls: unknown[] = []
let watchEnded = () => undefined as unknown

beforeAll(async () => {
  const host = {
    call: (...call: unknown[]) => {
      calls.push(call)
      return Promise.resolve(callReply)
    },
    close: () => Promise.resolve(),
  }
  const stats = () => ({ calls: { 'logistics.getPath': 7 }, database: { 'orders.getDocument': 9 } })
  const watch: StartWatch = (_, openid, tell) => {
    tell({ snapshot: { id: 0, docs: [{ openid }], docChanges: [] } })
    if (openid === undefined) tell({ error: { errCode: -502003, errMsg: 'denied' } })
    return () => watchEnded()
  }
  const routes = { host, watch, stats }
  server = await listenOnLoopback(
    createServer((request, response) => void answerCloudRequest(request, response, routes)),
  )
})

beforeEach(() => {
  calls = []
})

afterAll(() => server.close())

function post(
  body: string,
  headers: Record<string, string> = {},
  url = '/cloud/functions/getPath',
): Promise<Response> {
  return fetch(`${server.origin}${url}`, { method: 'POST', body, headers })
}

it('passes on the clock that x-now brings, and none where that is no time', async () => {
  for (const now of ['1795419660', 'soon', '-1']) await post('{}', { 'x-now': now })
  expect(calls).toEqual([
    ['getPath', {}, { nowSeconds: 1795419660 }],
    ['getPath', {}, {}],
    ['getPath', {}, {}],
  ])
})

it('calls a function with the body as its event, and as the customer that x-openid names', async () => {
  const response = await post('{"orderId":"1"}', { 'x-openid': 'oABC123456' })
  expect(response.status).toBe(200)
  await expect(response.json()).resolves.toEqual(callReply)
  expect(calls).toEqual([['getPath', { orderId: '1' }, { openid: 'oABC123456' }]])
})

it('calls a function as nobody, and with an empty event, where a request brings neither', async () => {
  await post('')
  await post('', { 'x-openid': '' })
  expect(calls).toEqual([
    ['getPath', {}, {}],
    ['getPath', {}, {}],
  ])
})

it("delivers a push as WeChat's own call of onPathUpdate, whatever openid the request names", async () => {
  const response = await post('{"Event":"add_express_path"}', { 'x-openid': 'oABC123456' }, '/cloud/push')
  await expect(response.json()).resolves.toEqual(callReply)
  await post('{}', { 'x-now': '1795419660' }, '/cloud/push')
  expect(calls).toEqual([
    ['onPathUpdate', { Event: 'add_express_path' }, { push: true }],
    ['onPathUpdate', {}, { push: true, nowSeconds: 1795419660 }],
  ])
})

it('streams a watch line by line, as the customer that x-openid names, until the customer goes', async () => {
  const ended = new Promise((resolve) => {
    watchEnded = () => {
      resolve('ended')
    }
  })
  const leaving = new AbortController()
  const response = await fetch(`${server.origin}/cloud/watch`, {
    method: 'POST',
    body: '{}',
    headers: { 'x-openid': 'oMe' },
    signal: leaving.signal,
  })
  const line = await response.body?.getReader().read()
  expect(new TextDecoder().decode(line?.value as Uint8Array)).toBe(
    '{"snapshot":{"id":0,"docs":[{"openid":"oMe"}],"docChanges":[]}}\n',
  )
  leaving.abort()
  await expect(ended).resolves.toBe('ended')
})

it('ends a watch that is refused, whatever its body', async () => {
  const response = await fetch(`${server.origin}/cloud/watch`, { method: 'POST', body: '{' })
  expect(await response.text()).toMatch(/"error":\{"errCode":-502003,"errMsg":"denied"\}\}\n$/)
})

it('tells how often WeChat and the database were called', async () => {
  const response = await fetch(`${server.origin}/cloud/stats`)
  await expect(response.json()).resolves.toEqual({
    calls: { 'logistics.getPath': 7 },
    database: { 'orders.getDocument': 9 },
  })
})

it('answers 400 with a sentence where the body is not JSON', async () => {
  const response = await post('{"orderId":')
  expect(response.status).toBe(400)
  await expect(response.json()).resolves.toEqual({ message: 'The body is not JSON.' })
  expect(calls).toEqual([])
})

it('answers 413 where the body is larger than a megabyte', async () => {
  expect((await post(JSON.stringify('x'.repeat(1_000_000)))).status).toBe(413)
})

it('delivers a push however large it is, within reason', async () => {
  expect((await post(JSON.stringify('x'.repeat(10_000_000)), {}, '/cloud/push')).status).toBe(200)
  expect((await post(JSON.stringify('x'.repeat(20_000_000)), {}, '/cloud/push')).status).toBe(413)
})

it.each([
  ['GET', '/cloud/functions/getPath'],
  ['POST', '/cloud/stats'],
  ['GET', '/cloud/push'],
  ['GET', '/cloud/'],
  ['GET', '//'],
  ['POST', '/cloud/functions/..%2fgetPath'],
])('answers 404 to %s %s', async (method, url) => {
  expect((await fetch(`${server.origin}${url}`, { method })).status).toBe(404)
})

it.each([
  ['parcel.example', 403],
  ['127.0.0.1.parcel.example', 403],
  ['127.0.0.1:5173', 200],
  ['localhost:5173', 200],
  ['[::1]:5173', 200],
])('answers the host %s with %d', async (host, status) => {
  const answered = await new Promise((resolve, reject) => {
    const asked = httpRequest(`${server.origin}/cloud/stats`, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end()
  })
  expect(answered).toBe(status)
})
