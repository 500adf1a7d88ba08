import { createOrdersServer, signOrders } from '../../testing/ordersServer'
import { shopOrder } from '../../testing/shopServer'
import { Failure } from '../../cloudfunctions/shared/failure'
import { setUpEmbeddedDatabase } from '../../testing/embeddedDatabase'

const database = setUpEmbeddedDatabase()

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

const toBody = (...orders: unknown[]) => JSON.stringify({ orders })
const ids = async () => {
  const rows = await database().kysely.selectFrom('orders').select('order_id').orderBy('order_id').execute()
  return rows.map(({ order_id }) => order_id)
}

it('stores the orders of a signed request and answers as putOrders', async () => {
  const { app } = createOrdersServer(database())
  const goods = [{ name: '云南保山小粒咖啡豆 454 克 × 2' }]
  const body = toBody(shopOrder('A', { goods }), shopOrder('B', { openid: '张三' }))
  const answer = await app.inject(signOrders(body))
  expect([answer.statusCode, answer.json()]).toMatchObject([
    200,
    {
      ok: true,
      data: {
        results: [
          { index: 0, orderId: 'A', status: 'stored' },
          { index: 1, status: 'refused', field: 'openid' },
        ],
      },
    },
  ])
  await expect(ids()).resolves.toEqual(['A'])
  const again = await app.inject(signOrders(body))
  expect(again.json()).toMatchObject({ data: { results: [{ status: 'unchanged' }, { status: 'refused' }] } })
  const deleted = await app.inject(signOrders(toBody({ orderId: 'A', deleted: true })))
  expect(deleted.json()).toMatchObject({ data: { results: [{ status: 'deleted' }] } })
  await expect(ids()).resolves.toEqual([])
})

it('takes a request once, even if it arrives three times at once at two instances', async () => {
  const [one, other] = [createOrdersServer(database()), createOrdersServer(database())]
  const sent = signOrders(toBody(shopOrder('A')))
  const answers = await Promise.all([one, other, one].map(({ app }) => app.inject(sent)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401])
  expect([...one.refusals, ...other.refusals]).toEqual(['replay', 'replay'])
  await expect(other.app.inject(sent)).resolves.toMatchObject({ statusCode: 401 })
})

it('takes a request signed over its query', async () => {
  const { app } = createOrdersServer(database())
  const sent = signOrders(toBody(shopOrder('A')), { url: '/orders?shop=1' })
  await expect(app.inject(sent)).resolves.toMatchObject({ statusCode: 200 })
})

const now = Math.floor(Date.now() / 1000)
const body = toBody(shopOrder('A'))
const signed = signOrders(body)
const withHeader = (name: string, value: string) => ({
  ...signed,
  headers: { ...signed.headers, [name]: value },
})

it.each([
  ['without headers', { ...signed, headers: { 'content-type': 'application/json' } }, 'signature'],
  ['with another secret', signOrders(body, { secret: 'x'.repeat(32) }), 'signature'],
  ['with another body', { ...signed, body: toBody(shopOrder('B')) }, 'signature'],
  ['with a space more in its body', { ...signed, body: `${body} ` }, 'signature'],
  ['with another query', { ...signed, url: '/orders?deleted=true' }, 'signature'],
  ['with another nonce', withHeader('x-orders-nonce', 'n'.repeat(16)), 'signature'],
  ['with another time', withHeader('x-orders-timestamp', String(now + 2)), 'signature'],
  ['with a short nonce', signOrders(body, { nonce: 'n'.repeat(15) }), 'signature'],
  ['with a nonce of another kind', signOrders(body, { nonce: `${'n'.repeat(16)}'; --` }), 'signature'],
  ["that is signed with a proxy's header", withHeader('x-orders-signature', ''), 'signature'],
  ['of six minutes ago', signOrders(body, { timestamp: now - 360 }), 'replay'],
  ['of in six minutes', signOrders(body, { timestamp: now + 360 }), 'replay'],
  ['in milliseconds', signOrders(body, { timestamp: now * 1000 }), 'signature'],
])('refuses a request %s with 401, and stores nothing', async (_what, sent, kind) => {
  const { app, refusals } = createOrdersServer(database())
  const answer = await app.inject(sent)
  expect([answer.statusCode, answer.json()]).toEqual([401, { ok: false, code: 'NOT_AUTHORISED' }])
  expect(refusals).toEqual([kind])
  await expect(ids()).resolves.toEqual([])
})

it('does not use up the nonce of a request that is not signed', async () => {
  const { app } = createOrdersServer(database())
  const nonce = 'the-nonce-of-the-shop'
  await app.inject(signOrders(body, { nonce, secret: 'x'.repeat(32) }))
  await expect(app.inject(signOrders(body, { nonce }))).resolves.toMatchObject({ statusCode: 200 })
})

it.each(['', 'orders', '[', '{}', '{"orders":[]}', toBody(...Array.from({ length: 101 }, () => 1))])(
  'answers BAD_REQUEST with 400 to a signed body of %.20j',
  async (text) => {
    const { app } = createOrdersServer(database())
    const answer = await app.inject(signOrders(text))
    expect([answer.statusCode, answer.json()]).toEqual([400, { ok: false, code: 'BAD_REQUEST' }])
  },
)

it('refuses a body of more than 5 MB with 413', async () => {
  const { app, refusals } = createOrdersServer(database())
  const answer = await app.inject(signOrders('x'.repeat(5_000_001)))
  expect([answer.statusCode, answer.json()]).toEqual([413, { ok: false, code: 'BAD_REQUEST' }])
  expect(refusals).toEqual(['body too large'])
})

it('answers 503 if the database is away, and takes the request again', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const away = () => Promise.reject(new Failure('BUSY', 'database'))
  const { app } = createOrdersServer(database(), undefined, {
    // A request whose nonce cannot be stored goes no further.
    createPorts: () => ({ nonces: { use: away } }) as never,
  })
  const sent = signOrders(body)
  const answer = await app.inject(sent)
  expect([answer.statusCode, answer.json()]).toEqual([503, { ok: false, code: 'BUSY' }])
  await expect(createOrdersServer(database()).app.inject(sent)).resolves.toMatchObject({ statusCode: 200 })
})

describe('behind a proxy that verifies certificates', () => {
  const settings = { way: 'proxy', proxySecret: 'p'.repeat(32) } as const
  const request = (headers: Record<string, string>) => ({
    method: 'PUT' as const,
    url: '/orders',
    headers,
    body,
  })

  it("takes a request with the proxy's secret", async () => {
    const { app } = createOrdersServer(database(), settings)
    const sent = request({ 'x-orders-proxy': 'p'.repeat(32) })
    await expect(app.inject(sent)).resolves.toMatchObject({ statusCode: 200 })
    await expect(ids()).resolves.toEqual(['A'])
  })

  it.each([{}, { 'x-orders-proxy': 'SUCCESS' }, { 'x-client-verify': 'SUCCESS' }, signed.headers])(
    'refuses a request with the headers %.40j',
    async (headers) => {
      const { app, refusals } = createOrdersServer(database(), settings)
      await expect(app.inject(request(headers))).resolves.toMatchObject({ statusCode: 401 })
      expect(refusals).toEqual(['signature'])
    },
  )

  it("refuses the proxy's header where signatures are asked for", async () => {
    const { app } = createOrdersServer(database())
    await expect(app.inject(request({ 'x-orders-proxy': 'p'.repeat(32) }))).resolves.toMatchObject({
      statusCode: 401,
    })
  })
})

it('removes nonces whose time is over', async () => {
  const { app } = createOrdersServer(database())
  const count = async () => {
    const nonces = database().kysely.selectFrom('request_nonces')
    const { past } = await nonces
      .select((row) => row.fn.countAll<string>().as('past'))
      .where('until', '<', 9)
      .executeTakeFirstOrThrow()
    return Number(past)
  }
  const past = Array.from({ length: 150 }, (_, index) => ({ nonce: `past-${index}`, until: 1 }))
  await database().kysely.insertInto('request_nonces').values(past).execute()
  await app.inject(signOrders(body))
  await expect(count()).resolves.toBe(50)
  await app.inject(signOrders(body))
  await expect(count()).resolves.toBe(0)
})
