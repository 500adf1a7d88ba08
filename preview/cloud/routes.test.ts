import { createServer } from 'node:http'
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
  const stats = () => ({
    calls: { 'logistics.getPath': 7 },
    database: { 'orders.getDocument': 9 },
    https: {},
  })
  const watch: StartWatch = (_, openid, send) => {
    send({ snapshot: { id: 0, docs: [{ openid }], docChanges: [] } })
    if (openid === undefined) send({ error: { errCode: -502003, errMsg: 'denied' } })
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

it('passes x-now to the function as its clock, and ignores one that is not a time', async () => {
  for (const now of ['1795419660', 'soon', '-1']) await post('{}', { 'x-now': now })
  expect(calls).toEqual([
    ['getPath', {}, { nowSeconds: 1795419660 }],
    ['getPath', {}, {}],
    ['getPath', {}, {}],
  ])
})

it('calls a function with the body as its event and x-openid as its customer', async () => {
  const response = await post('{"orderId":"1"}', { 'x-openid': 'oABC123456' })
  expect(response.status).toBe(200)
  await expect(response.json()).resolves.toEqual(callReply)
  expect(calls).toEqual([['getPath', { orderId: '1' }, { openid: 'oABC123456' }]])
})

it('calls a function without a customer and with an empty event if the request has neither', async () => {
  await post('')
  await post('', { 'x-openid': '' })
  expect(calls).toEqual([
    ['getPath', {}, {}],
    ['getPath', {}, {}],
  ])
})

it("delivers a push as WeChat's own call of onPathUpdate, and ignores x-openid", async () => {
  const response = await post('{"Event":"add_express_path"}', { 'x-openid': 'oABC123456' }, '/cloud/push')
  await expect(response.json()).resolves.toEqual(callReply)
  await post('{}', { 'x-now': '1795419660' }, '/cloud/push')
  expect(calls).toEqual([
    ['onPathUpdate', { Event: 'add_express_path' }, { push: true }],
    ['onPathUpdate', {}, { push: true, nowSeconds: 1795419660 }],
  ])
})

it('streams a watch line by line to the customer of x-openid, until the client disconnects', async () => {
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

it('ends the stream of a refused watch, also if its body is not JSON', async () => {
  const response = await fetch(`${server.origin}/cloud/watch`, { method: 'POST', body: '{' })
  expect(await response.text()).toMatch(/"error":\{"errCode":-502003,"errMsg":"denied"\}\}\n$/)
})

it('answers /cloud/stats with the calls of WeChat, of the database and of the HTTPS API', async () => {
  const response = await fetch(`${server.origin}/cloud/stats`)
  await expect(response.json()).resolves.toEqual({
    calls: { 'logistics.getPath': 7 },
    database: { 'orders.getDocument': 9 },
    https: {},
  })
})
