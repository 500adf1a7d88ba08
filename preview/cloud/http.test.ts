import { createServer, request as httpRequest } from 'node:http'
import { answerRequest } from './http'
import { listenOnLoopback } from './loopback'
import type { Listening } from './loopback'

const callReply = { errMsg: 'cloud.callFunction:ok', result: 'done', requestID: '1' }

let server: Listening
let calls: unknown[] = []

beforeAll(async () => {
  const host = {
    call: (...call: unknown[]) => {
      calls.push(call)
      return Promise.resolve(callReply)
    },
    close: () => Promise.resolve(),
  }
  const routes = { host, calls: () => ({ 'logistics.getPath': 7 }) }
  server = await listenOnLoopback(
    createServer((request, response) => void answerRequest(request, response, routes)),
  )
})

beforeEach(() => {
  calls = []
})

afterAll(() => server.close())

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.origin}/cloud/functions/getPath`, { method: 'POST', body, headers })
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

it('tells how often WeChat was called', async () => {
  const response = await fetch(`${server.origin}/cloud/stats`)
  await expect(response.json()).resolves.toEqual({ calls: { 'logistics.getPath': 7 } })
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

it.each([
  ['GET', '/cloud/functions/getPath'],
  ['POST', '/cloud/stats'],
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
