import fastify from 'fastify'
import { addOrder, setUpServer } from '../../testing/serverApp'
import { createOpenApi } from './openApi'

const OPENID = 'oABC123456'
const WAYBILL = { deliveryId: 'ZTO', waybillId: '73123456789012' }
const world = setUpServer()

beforeEach(() => addOrder(world.database, { openid: OPENID, orderId: 'A', waybills: [WAYBILL] }))

const stateOf = async (url: string, app = world.app) => {
  const { statusCode, body } = await app.inject(url)
  return [statusCode, JSON.parse(body)] as unknown
}

describe('/healthz and /readyz', () => {
  it('are green while the database answers', async () => {
    await expect(stateOf('/healthz')).resolves.toEqual([200, { ok: true }])
    await expect(stateOf('/readyz')).resolves.toEqual([200, { ok: true, state: 'ready' }])
  })

  it('differ while the database is away: the process is healthy, and should get no requests', async () => {
    const database = { ...world.database, isUp: () => Promise.resolve(false) }
    const app = world.createApp({}, { database })
    await expect(stateOf('/healthz', app)).resolves.toEqual([200, { ok: true }])
    await expect(stateOf('/readyz', app)).resolves.toEqual([503, { ok: false, state: 'no database' }])
  })

  it('differ when the server is about to end', async () => {
    world.app.announceStop()
    await expect(stateOf('/healthz')).resolves.toEqual([200, { ok: true }])
    await expect(stateOf('/readyz')).resolves.toEqual([503, { ok: false, state: 'stopping' }])
  })
})

describe('/metrics', () => {
  const shown = async (): Promise<string[]> =>
    (await world.app.inject('/metrics')).body
      .split('\n')
      .filter((line) => /^parcelpath_\w+_total\{/.test(line))

  it('counts calls by function and code, requests to WeChat, and answers from the store', async () => {
    await world.call('getPath', { orderId: 'A' }, OPENID)
    await world.call('getPath', { orderId: 'A' }, OPENID)
    await world.call('getPath', { orderId: 'B' }, OPENID)
    await expect(shown()).resolves.toEqual([
      'parcelpath_calls_total{function="getPath",code="OK"} 2',
      'parcelpath_calls_total{function="getPath",code="NOT_FOUND"} 1',
      // The access token and the track.
      'parcelpath_upstream_calls_total{function="getPath"} 2',
      'parcelpath_store_hits_total{function="getPath"} 1',
    ])
  })

  it('names no customer, order or parcel', async () => {
    await world.call('getPath', { orderId: 'A' }, OPENID)
    const { body } = await world.app.inject('/metrics')
    expect(body).not.toMatch(/oABC|ZTO|73123456789012/)
  })

  it('asks for the token of the settings', async () => {
    const token = 'm'.repeat(32)
    const app = world.createApp({ METRICS_TOKEN: token })
    const statusOf = async (authorization: string) =>
      (await app.inject({ url: '/metrics', headers: { authorization } })).statusCode
    await expect(statusOf(`Bearer ${token}`)).resolves.toBe(200)
    await expect(statusOf('')).resolves.toBe(401)
    await expect(statusOf(`Bearer ${token}x`)).resolves.toBe(401)
  })
})

describe('/openapi.json', () => {
  interface Post {
    requestBody: { content: { 'application/json': { schema: object } } }
    responses: Record<string, { content: { 'application/json': { schema: object } } }>
  }
  // The type of OpenAPI documents knows no exact paths.
  const document = createOpenApi() as unknown as { paths: Record<string, { post: Post }> }
  const accepts = async (schema: object, body: unknown): Promise<boolean> => {
    const app = fastify({ ajv: { customOptions: { coerceTypes: false, strict: false } } })
    app.post('/', { schema: { body: schema } }, () => ({}))
    const headers = { 'content-type': 'application/json' }
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/',
      headers,
      payload: JSON.stringify(body),
    })
    return statusCode === 200
  }
  const requestOf = (name: string) =>
    document.paths[`/functions/${name}`]?.post.requestBody.content['application/json'].schema ?? {}
  const replyOf = (name: string) =>
    document.paths[`/functions/${name}`]?.post.responses[200]?.content['application/json'].schema ?? {}

  it('is served, and describes every function that there is', async () => {
    const served: unknown = (await world.app.inject('/openapi.json')).json()
    expect(served).toEqual(JSON.parse(JSON.stringify(document)))
    for (const path of Object.keys(document.paths)) {
      const { statusCode } = await world.app.inject({ method: 'POST', url: path })
      expect([path, statusCode]).toEqual([path, 401])
    }
    expect(Object.keys(document.paths)).toHaveLength(5)
  })

  it.each<[string, object, object]>([
    ['getPath', { orderId: 'A', refresh: true }, { orderId: 7 }],
    ['listOrders', { query: '杯' }, { query: '' }],
    ['subscribe', { orderId: 'A', accepted: ['signed'] }, { orderId: 'A', accepted: ['other'] }],
    ['shares', { action: 'create', orderId: 'A', ...WAYBILL }, { action: 'read', orderId: 'A' }],
    ['confirmReceipt', { orderId: 'A' }, {}],
  ])('describes the requests and replies of %s as they are', async (name, request, wrong) => {
    await expect(accepts(requestOf(name), request)).resolves.toBe(true)
    await expect(accepts(requestOf(name), wrong)).resolves.toBe(false)
    const reply = await world.call(name, request, OPENID)
    expect(reply).toMatchObject({ ok: true })
    await expect(accepts(replyOf(name), reply)).resolves.toBe(true)
    await expect(accepts(replyOf(name), { ok: false, code: 'BUSY' })).resolves.toBe(true)
    await expect(accepts(replyOf(name), { ok: false, code: 'OTHER' })).resolves.toBe(false)
    await expect(accepts(replyOf(name), { ok: true, data: 7 })).resolves.toBe(false)
  })
})
