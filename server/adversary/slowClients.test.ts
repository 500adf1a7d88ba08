import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { NOW } from '../../testing/attackedDocuments'
import { ORDERS_SECRET, signOrders } from '../../testing/ordersServer'
import { openRawClient, statusesOf, writeRequest, type RawClient } from '../../testing/rawClient'
import { setUpServer, signToken } from '../../testing/serverApp'
import { signedUrl, TOKEN } from '../../testing/wechatPush'

// Clients that send byte by byte, or nothing, or read nothing, over real connections. The limits are those of the server, much
// shorter.

const SECRET = 'S3CRET'
const LIMITS = { headersMs: 300, requestMs: 400, silenceMs: 1000, checkMs: 20 }
/** Longer than every limit, on a busy machine too; without limits a client would be served for ever. */
const BOUND_MS = 10_000

const world = setUpServer({ PUSH_TOKEN: TOKEN, ORDERS_SECRET })
let clients: RawClient[]
let app: FastifyInstance
let port: number
let logs: jest.SpyInstance[]

beforeEach(async () => {
  clients = []
  logs = (['log', 'warn', 'error'] as const).map((method) => jest.spyOn(console, method).mockReturnValue())
  app = world.createApp({}, { clientLimits: LIMITS })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})

afterEach(() => {
  for (const client of clients) client.end()
})

function open(): RawClient {
  const client = openRawClient(port)
  clients.push(client)
  return client
}

async function readRefusals(): Promise<string> {
  const { body } = await app.inject('/metrics')
  return (body.match(/(?<=^parcelpath_refused_requests_total\{).*$/gm) ?? []).join()
}

const written = () => JSON.stringify([world.lines, logs.map(({ mock }) => mock.calls as unknown[])])

/** The requests that have a body, each let in by its headers. */
async function requests(): Promise<Record<string, string>> {
  const body = JSON.stringify({ orderId: SECRET.repeat(20) })
  const json = { 'content-type': 'application/json' }
  const authorization = `Bearer ${await signToken('oSLOW')}`
  const orders = signOrders(body)
  return {
    'a call': writeRequest('POST /functions/getPath', { ...json, authorization }, body),
    'a push': writeRequest(`POST ${signedUrl(NOW)}`, json, body),
    'the orders': writeRequest('PUT /orders', orders.headers, body),
  }
}

async function expectCutOff(client: RawClient): Promise<void> {
  await expect(client.closed.then(statusesOf)).resolves.toEqual([408])
  await expect(readRefusals()).resolves.toBe('reason="slow client"} 1')
  expect(written()).toBe('[[],[[],[],[]]]')
}

describe.each(['a call', 'a push', 'the orders'])('a client that sends %s', (what) => {
  it(
    'byte by byte in its headers is cut off, counted, and not logged',
    async () => {
      const client = open()
      client.drip((await requests())[what] ?? '', 10)
      await expectCutOff(client)
    },
    BOUND_MS,
  )

  it(
    'byte by byte in its body is cut off, counted, and not logged',
    async () => {
      const [head = '', body = ''] = (await requests())[what]?.split(/(?<=\r\n\r\n)/) ?? []
      const client = open()
      client.write(head)
      client.drip(body, 10)
      await expectCutOff(client)
    },
    BOUND_MS,
  )

  it(
    'in chunks of one byte without end is cut off, counted, and not logged',
    async () => {
      const [head = ''] = (await requests())[what]?.split(/(?<=\r\n\r\n)/) ?? []
      const client = open()
      client.write(head.replace(/content-length: \d+/, 'transfer-encoding: chunked'))
      client.drip(`1\r\n{\r\n`.repeat(10_000), 5)
      await expectCutOff(client)
    },
    BOUND_MS,
  )

  it(
    'without the rest of its body is cut off, counted, and not logged',
    async () => {
      const client = open()
      client.write((await requests())[what]?.slice(0, -5) ?? '')
      await expectCutOff(client)
    },
    BOUND_MS,
  )
})

it(
  'cuts off a connection that sends nothing at all',
  async () => {
    await expectCutOff(open())
  },
  BOUND_MS,
)

it(
  'cuts off a client that reads none of its answers, and counts it',
  async () => {
    const connected = once(app.server, 'connection') as Promise<[Socket]>
    const client = open()
    client.pause()
    client.write(writeRequest('GET /openapi.json', {}).repeat(3000))
    const [socket] = await connected
    await once(socket, 'close')
    await expect(readRefusals()).resolves.toBe('reason="slow client"} 1')
  },
  BOUND_MS,
)

it(
  'answers others while a hundred slow clients hang',
  async () => {
    const slow = Array.from({ length: 100 }, () => open())
    for (const client of slow) client.drip('GET /healthz HTTP/1.1\r\nhost: a', 50)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`http://127.0.0.1:${port}/healthz`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await Promise.all(slow.map(({ closed }) => closed))
    await expect(readRefusals()).resolves.toBe('reason="slow client"} 100')
  },
  BOUND_MS,
)
