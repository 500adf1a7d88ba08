import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { listenOnLoopback, type Listening } from '../../preview/loopback'
import { exchange } from './httpsExchange'

// What goes over the wire to WeChat and back, against a server that answers as a test says.

let answer: RequestListener
let received: { method: string | undefined; headers: IncomingMessage['headers']; text: string }
let server: Listening

beforeAll(async () => {
  server = await listenOnLoopback(
    createServer((request, response) => {
      let text = ''
      request.on('data', (chunk: Buffer) => (text += chunk.toString()))
      request.on('end', () => {
        received = { method: request.method, headers: request.headers, text }
        answer(request, response)
      })
    }),
  )
})

beforeEach(() => {
  answer = (_request, response) => response.end('{"ok":1}')
})

afterAll(async () => {
  await server.close()
})

const send = (body?: object, origin = server.origin): Promise<string> =>
  exchange(new URL('/cgi-bin/x?access_token=SECRET', origin), body, 3000)

it('sends JSON with its length in bytes', async () => {
  await expect(send({ name: '快递' })).resolves.toBe('{"ok":1}')
  expect(received).toMatchObject({ method: 'POST', text: '{"name":"快递"}' })
  expect(received.headers).toMatchObject({
    accept: 'application/json',
    'content-type': 'application/json',
    'content-length': '17',
    connection: 'close',
  })
})

it('asks with GET if there is nothing to send', async () => {
  await send()
  expect(received).toMatchObject({ method: 'GET', text: '', headers: { accept: 'application/json' } })
  expect(received.headers).not.toHaveProperty('content-type')
})

it('reads an answer in pieces, even if a character is cut in two', async () => {
  const bytes = Buffer.from('{"a":"递"}')
  answer = (_request, response) => {
    response.write(bytes.subarray(0, 7), () => setImmediate(() => response.end(bytes.subarray(7))))
  }
  await expect(send()).resolves.toBe('{"a":"递"}')
})

it.each([301, 404, 500, 502])('is BUSY with the status %d, without what was answered', async (status) => {
  answer = (_request, response) => response.writeHead(status, { location: '/elsewhere' }).end('secret')
  await expect(send()).rejects.toMatchObject({ code: 'BUSY', message: `WeChat answered HTTP ${status}` })
})

it.each([
  ['it is refused', 'http://127.0.0.1:9', 'ECONNREFUSED'],
  ['it speaks no TLS', 'https', 'EPROTO'],
])('is BUSY with the reason of a connection when %s', async (_what, origin, reason) => {
  const address = origin === 'https' ? server.origin.replace('http:', 'https:') : origin
  const failed = send({}, address).catch((error: unknown) => error)
  await expect(failed).resolves.toMatchObject({ code: 'BUSY' })
  expect(String(await failed)).toMatch(/^Failure: the connection to WeChat failed: \w+$/)
  if (origin !== 'https') expect(String(await failed)).toContain(reason)
})

it('is BUSY if the connection breaks within the answer', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"a"', () => response.destroy())
  }
  await expect(send()).rejects.toMatchObject({
    code: 'BUSY',
    message: 'the connection to WeChat failed: ECONNRESET',
  })
})

it('is BAD_REPLY for an answer of more than 8 MB, and ends the connection', async () => {
  const closed = new Promise((resolve) => {
    answer = (request, response) => {
      request.socket.on('close', resolve)
      response.on('error', () => undefined)
      response.write('x'.repeat(8_000_001))
    }
  })
  await expect(send()).rejects.toMatchObject({
    code: 'BAD_REPLY',
    message: 'the answer of WeChat has no end',
  })
  await closed
})

it('reads an answer of 8 MB', async () => {
  answer = (_request, response) => response.end('x'.repeat(8_000_000))
  await expect(send()).resolves.toHaveLength(8_000_000)
})
