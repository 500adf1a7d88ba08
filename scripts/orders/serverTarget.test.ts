import { createServer, type RequestListener } from 'node:http'
import { listenOnLoopback, type Listening } from '../../preview/loopback'
import { ORDERS_SECRET, setUpOrdersServer } from '../../testing/ordersServer'
import { shopOrder } from '../../testing/shopServer'
import { sendOrders } from './sendOrders'
import { createServerTarget } from './serverTarget'

const server = setUpOrdersServer()
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, order: shopOrder(`A${index}`) }))
const send = (count: number, url = server.url(), secret = ORDERS_SECRET) =>
  sendOrders(rows(count), createServerTarget({ url, secret }), () => undefined)

it('sends a hundred orders a call, each call with a signature of its own', async () => {
  await expect(send(250)).resolves.toEqual({ counts: { stored: 250 }, problems: [] })
  expect(server.orders()).toHaveLength(250)
  expect(server.requests()).toBe(3)
})

it('names the line and the field of a refused order', async () => {
  const target = createServerTarget({ url: server.url(), secret: ORDERS_SECRET })
  const wrong = [{ line: 7, order: shopOrder('A', { openid: '张三' }) }]
  const sent = await sendOrders(wrong, target, () => undefined)
  expect(sent.problems).toMatchObject([
    { line: 7, problem: expect.stringMatching(/^openid is wrong/) as string },
  ])
})

it('says what may be wrong if the server refuses the signature, without the secret', async () => {
  jest.spyOn(console, 'warn').mockReturnValue()
  const secret = 'another-secret-with-32-characters'
  const failed = send(1, undefined, secret)
  await expect(failed).rejects.toThrow(/refuses the signature: ORDERS_SECRET must be the same/)
  await expect(failed).rejects.not.toThrow(secret)
})

it('says so if the server has no such address', async () => {
  await expect(send(1, server.url().replace('/orders', '/order'))).rejects.toThrow(
    'There is no PUT /orders at ORDERS_URL',
  )
})

describe('another server', () => {
  let answer: RequestListener
  let other: Listening
  beforeAll(async () => {
    other = await listenOnLoopback(
      createServer((request, response) => {
        answer(request, response)
      }),
    )
  })
  afterAll(() => other.close())

  it.each([
    [
      'a page',
      (_request, response) => response.end('<html>'),
      /answered HTTP 200, and not as PUT \/orders does/,
    ],
    ['an error of a proxy', (_request, response) => response.writeHead(502).end(), /answered HTTP 502/],
    [
      'a redirect',
      (_request, response) => response.writeHead(308, { location: server.url() }).end(),
      /answered HTTP 308/,
    ],
    ['nothing', (request) => request.socket.destroy(), /cannot be reached/],
    [
      'BUSY',
      (_request, response) => response.writeHead(503).end('{"ok":false,"code":"BUSY"}'),
      /putOrders failed: BUSY/,
    ],
  ] satisfies [string, RequestListener, RegExp][])(
    'that answers %s is described in one sentence',
    async (_what, answers, sentence) => {
      answer = answers
      await expect(send(1, `${other.origin}/orders`)).rejects.toThrow(sentence)
      expect(server.requests()).toBe(0)
    },
  )
})
