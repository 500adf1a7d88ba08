import { createServer, request as httpRequest } from 'node:http'
import { listenOnLoopback, type Listening } from './loopback'

const answered = jest.fn()
let server: Listening
let port: string

beforeAll(async () => {
  const answer = createServer((_request, response) => {
    answered()
    response.end('done')
  })
  server = await listenOnLoopback(answer)
  port = new URL(server.origin).port
})

afterAll(() => server.close())

/** Sends a request with these headers, in which PORT stands for the port that the server listens on. */
function send(method: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const sent = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  )
  return new Promise((resolve, reject) => {
    const call = httpRequest(server.origin, { method, headers: sent }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    call.on('error', reject).end()
  })
}

const LOCAL = { host: '127.0.0.1:PORT' }

it.each(['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT'])(
  'answers 403 to %s with a foreign Host, before any listener',
  async (method) => {
    for (const host of [
      'parcel.example',
      'parcel.example:PORT',
      '127.0.0.1.parcel.example',
      'localhost.parcel.example:PORT',
      'parcel.example@127.0.0.1',
      '127.0.0.1:PORT/parcel.example',
      '0.0.0.0:PORT',
      '192.168.1.7:PORT',
      '[::]:PORT',
    ]) {
      await expect(send(method, { host })).resolves.toMatchObject({ status: 403 })
    }
    expect(answered).not.toHaveBeenCalled()
  },
)

it.each(['127.0.0.1:PORT', 'localhost:PORT', 'LocalHost:PORT', '[::1]:PORT', 'localhost', 'localhost:8080'])(
  'answers a request to the loopback name %s',
  async (host) => {
    await expect(send('GET', { host })).resolves.toMatchObject({ status: 200 })
    await expect(send('POST', { host })).resolves.toMatchObject({ status: 200 })
  },
)

it.each([
  'https://parcel.example',
  'http://parcel.example:PORT',
  'http://127.0.0.1.parcel.example:PORT',
  'http://localhost:1',
  'http://localhost',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1:PORT@parcel.example',
  'http://127.0.0.1:PORT/',
  'null',
  'file://',
  '',
])('answers 403 to a POST from the origin "%s"', async (origin) => {
  await expect(send('POST', { ...LOCAL, origin })).resolves.toMatchObject({ status: 403 })
  await expect(send('DELETE', { ...LOCAL, origin })).resolves.toMatchObject({ status: 403 })
  expect(answered).not.toHaveBeenCalled()
})

it.each(['http://127.0.0.1:PORT', 'http://localhost:PORT', 'http://[::1]:PORT'])(
  'answers a POST from its own page at %s',
  async (origin) => {
    await expect(send('POST', { ...LOCAL, origin })).resolves.toMatchObject({ status: 200 })
  },
)

it('answers a POST from its own page at a forwarded port', async () => {
  const headers = { host: 'localhost:8080', origin: 'http://localhost:8080' }
  await expect(send('POST', headers)).resolves.toMatchObject({ status: 200 })
})

it('answers a POST of WeChat DevTools, whose Origin is a page of its own', async () => {
  const devTools = {
    origin: 'http://127.0.0.1:29063',
    referer: 'https://servicewechat.com/wx1/devtools/page-frame.html',
  }
  await expect(send('POST', { ...LOCAL, ...devTools })).resolves.toMatchObject({ status: 200 })
  for (const referer of [
    'https://servicewechat.com.parcel.example/',
    'http://parcel.example/?https://servicewechat.com/',
  ]) {
    await expect(send('POST', { ...LOCAL, ...devTools, referer })).resolves.toMatchObject({ status: 403 })
  }
})

it('says which header is foreign, and how to open the preview', async () => {
  await expect(send('GET', { host: 'parcel.example' })).resolves.toEqual({
    status: 403,
    text: `The preview answers this machine only, and the Host header names another place. Open it as http://127.0.0.1:${port}/.`,
  })
  await expect(send('POST', { ...LOCAL, origin: 'null' })).resolves.toMatchObject({
    text: expect.stringContaining('the Origin header names another place') as unknown,
  })
})
