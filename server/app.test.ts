import { connect } from 'node:net'
import { setUpServer, signToken } from '../testing/serverApp'

const world = setUpServer()
const OPENID = 'oABC123456'

async function post(url: string, payload: string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await signToken(OPENID)}`
  return world.app.inject({
    method: 'POST',
    url,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    payload,
  })
}

async function refusals(): Promise<string[]> {
  const text = (await world.app.inject('/metrics')).body
  return text.split('\n').filter((line) => line.startsWith('parcelpath_refused_requests_total{'))
}

it.each([
  ['no JSON', '{"orderId":', {}, 400, 'not JSON'],
  ['nothing', '', {}, 400, 'not JSON'],
  ['a prototype', '{"__proto__":{"openid":"oA"}}', {}, 400, 'not JSON'],
  ['a constructor', '{"constructor":{"prototype":{"a":1}}}', {}, 400, 'not JSON'],
  ['another type', 'orderId=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'other'],
  ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'other'],
  ['17 KB', JSON.stringify({ orderId: 'x'.repeat(17 * 1024) }), {}, 413, 'body too large'],
])('refuses a body of %s with BAD_REQUEST, and counts it', async (_what, body, headers, status, reason) => {
  const response = await post('/functions/getPath', body, headers)
  expect([response.statusCode, response.json()]).toEqual([status, { ok: false, code: 'BAD_REQUEST' }])
  await expect(refusals()).resolves.toEqual([`parcelpath_refused_requests_total{reason="${reason}"} 1`])
  expect(world.lines).toEqual([])
})

it.each([
  ['without a header', {}],
  ['with a wrong token', { authorization: 'Bearer a.b.c' }],
  ['with a header of Cloud Run', { 'x-wx-openid': OPENID, 'x-wx-source': 'wx_client' }],
  ['with a header of the preview', { 'x-openid': OPENID }],
])('refuses a request %s with 401, before it reads the body', async (_what, headers) => {
  const payload = `{"orderId":"${'x'.repeat(100_000)}`
  const request = { method: 'POST', url: '/functions/getPath', headers, payload } as const
  const response = await world.app.inject(request)
  expect([response.statusCode, response.json()]).toEqual([401, { ok: false, code: 'NOT_AUTHORISED' }])
  await expect(refusals()).resolves.toEqual(['parcelpath_refused_requests_total{reason="identity"} 1'])
})

it.each([
  ['GET', '/functions/getPath'],
  ['POST', '/functions/putOrders'],
  ['POST', '/functions/cleanUp'],
  ['POST', '/functions/onPathUpdate'],
  ['POST', '/functions/__proto__'],
  ['POST', '/functions/constructor'],
  ['POST', '/functions/getPath/'],
  ['GET', '/'],
] as const)('has no %s %s for customers', async (method, url) => {
  const authorization = `Bearer ${await signToken(OPENID)}`
  const response = await world.app.inject({ method, url, headers: { authorization } })
  expect([response.statusCode, response.json()]).toEqual([404, { ok: false, code: 'NOT_FOUND' }])
})

it('answers BUSY with 503 if the keys of the login cannot be read', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const app = world.createApp({ JWT_SECRET: '', JWKS_URL: 'http://127.0.0.1:9/keys' })
  const authorization = `Bearer ${await signToken(OPENID)}`
  const request = {
    method: 'POST',
    url: '/functions/getPath',
    headers: { authorization },
    payload: {},
  } as const
  // A token of HS256 is refused before any key is read.
  expect((await app.inject(request)).statusCode).toBe(401)
  const [, claims, signature] = authorization.split('.')
  const head = Buffer.from('{"alg":"ES256","kid":"k1"}').toString('base64url')
  const signed = `Bearer ${head}.${claims ?? ''}.${signature ?? ''}`
  const response = await app.inject({ ...request, headers: { authorization: signed } })
  expect([response.statusCode, response.json()]).toEqual([503, { ok: false, code: 'BUSY' }])
})

it('writes one line a call without anything of the request', async () => {
  await post('/functions/getPath', '{"orderId":"secret-order"}')
  expect(world.lines).toHaveLength(1)
  expect(world.lines[0]).toMatchObject({ function: 'getPath', code: 'NOT_FOUND', cacheHit: false })
  expect(world.lines[0]?.requestId).toMatch(/^[\da-f-]{36}$/)
  expect(JSON.stringify(world.lines)).not.toMatch(/secret-order|oABC/)
})

it('takes no request id from the client', async () => {
  await post('/functions/getPath', '{}', { 'request-id': 'oABC123456', 'x-request-id': 'oABC123456' })
  expect(world.lines[0]?.requestId).not.toBe('oABC123456')
})

it('answers what is no HTTP, and a header without end, with a status and counts both', async () => {
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = world.app.server.address() as { port: number }
  const answerTo = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (chunk) => (answer += chunk.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => {
        resolve(answer.split('\r\n')[0] ?? '')
      })
    })
  await expect(answerTo('hello\r\n\r\n')).resolves.toBe('HTTP/1.1 400 Bad Request')
  const long = `GET / HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${'x'.repeat(20_000)}\r\n\r\n`
  await expect(answerTo(long)).resolves.toBe('HTTP/1.1 431 Request Header Fields Too Large')
  await expect(refusals()).resolves.toEqual(['parcelpath_refused_requests_total{reason="other"} 2'])
})

it('limits the time for headers, for a request, and for an idle connection', () => {
  const { headersTimeout, requestTimeout, timeout, keepAliveTimeout } = world.app.server
  expect({ headersTimeout, requestTimeout, timeout, keepAliveTimeout }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 15_000,
    timeout: 60_000,
    keepAliveTimeout: 65_000,
  })
})
