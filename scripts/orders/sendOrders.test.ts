import { AccessTokens, PREVIEW_APPID, PREVIEW_APPSECRET } from '../../preview/wechat/accessTokens'
import { startWechatServer, type WechatServer } from '../../preview/wechat/wechatServer'
import { errorReply } from '../../preview/wechat/wechatReply'
import { createFunctionTarget } from './functionTarget'
import { sendOrders } from './sendOrders'

let server: WechatServer
let answer: (orders: unknown[], call: number) => unknown
let calls: { name: string; orders: unknown[] }[] = []

const tokens = new AccessTokens()

beforeAll(async () => {
  server = await startWechatServer({
    wechat: { post: () => Promise.resolve(errorReply(40066, 'invalid url')) },
    tokens: () => tokens,
    invoke: (name, event) => {
      const { orders } = event as { orders: unknown[] }
      calls.push({ name, orders })
      return Promise.resolve(answer(orders, calls.length))
    },
    log: () => undefined,
  })
})

beforeEach(() => {
  calls = []
})

afterAll(() => server.close())

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, order: { orderId: `A${index}` } }))
const settings = (secret = PREVIEW_APPSECRET) =>
  createFunctionTarget({
    api: 'https' as const,
    origin: server.origin,
    appid: PREVIEW_APPID,
    secret,
    env: 'shop-1',
  })
const results = (orders: unknown[], status: string) => ({
  ok: true,
  data: { results: orders.map((_, index) => ({ index, status })) },
})

it('sends a hundred orders a call and tells the progress', async () => {
  answer = (orders) => results(orders, 'stored')
  const progress: number[] = []
  const sent = await sendOrders(rows(250), settings(), (done) => progress.push(done))
  expect(calls.map(({ name, orders }) => [name, orders.length])).toEqual([
    ['putOrders', 100],
    ['putOrders', 100],
    ['putOrders', 50],
  ])
  expect(progress).toEqual([100, 200, 250])
  expect(sent).toEqual({ counts: { stored: 250 }, problems: [] })
})

it('sends again what was not done, and names it by its line if it never is', async () => {
  answer = (orders, call) => results(orders, call === 1 ? 'notDone' : 'stored')
  await expect(sendOrders(rows(2), settings(), () => undefined)).resolves.toMatchObject({
    counts: { stored: 2 },
  })
  answer = (orders) => results(orders, 'notDone')
  calls = []
  const sent = await sendOrders(rows(2), settings(), () => undefined)
  expect(calls).toHaveLength(3)
  expect(sent.problems.map(({ line }) => line)).toEqual([2, 3])
})

it('names the line and the field of a refused order', async () => {
  answer = () => ({
    ok: true,
    data: { results: [{ index: 0, status: 'refused', field: 'openid', reason: 'is wrong: mend it' }] },
  })
  const sent = await sendOrders(rows(1), settings(), () => undefined)
  expect(sent.problems).toEqual([{ line: 2, problem: 'openid is wrong: mend it' }])
})

it('says so if putOrders does not take the server for the shop', async () => {
  answer = () => ({ ok: false, code: 'NOT_AUTHORISED' })
  await expect(sendOrders(rows(1), settings(), () => undefined)).rejects.toThrow('TARO_APP_SHOP_SOURCES')
})

it('fetches one new token when the old one expires between two calls', async () => {
  answer = (orders, call) => {
    if (call === 1) tokens.expire()
    return results(orders, 'stored')
  }
  server.resetRequests()
  await expect(sendOrders(rows(300), settings(), () => undefined)).resolves.toMatchObject({
    counts: { stored: 300 },
  })
  expect(server.requests()).toEqual({ '/cgi-bin/stable_token': 2, '/tcb/invokecloudfunction': 4 })
})

it('gives up after one more try if WeChat accepts no token', async () => {
  const revoked = jest
    .spyOn(tokens, 'check')
    .mockReturnValue(errorReply(40001, 'invalid credential, access_token is invalid or not latest'))
  server.resetRequests()
  await expect(sendOrders(rows(300), settings(), () => undefined)).rejects.toMatchObject({ errCode: 40001 })
  revoked.mockRestore()
  expect(server.requests()['/tcb/invokecloudfunction']).toBe(2)
})

it.each([
  ['a text', 'function crashed'],
  ['another shape', { ok: true, data: {} }],
])('points to the log of putOrders if it answers %s', async (_name, reply) => {
  answer = () => reply
  await expect(sendOrders(rows(1), settings(), () => undefined)).rejects.toThrow('look at its log')
})

it('asks for a token once if the AppSecret is wrong', async () => {
  const before = server.requests()['/cgi-bin/stable_token'] ?? 0
  await expect(sendOrders(rows(1), settings('f'.repeat(32)), () => undefined)).rejects.toMatchObject({
    errCode: 40125,
  })
  expect((server.requests()['/cgi-bin/stable_token'] ?? 0) - before).toBe(1)
  expect(calls).toEqual([])
})
