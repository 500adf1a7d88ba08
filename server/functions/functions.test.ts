import { addOrder, setUpServer } from '../../testing/serverApp'

// The functions over HTTP, the embedded database and WeChat's stand-in with the fixtures.

const OWNER = 'oABC123456'
const OTHER = 'oOTHER00001'
const ORDER = '202611200117'
const WAYBILL = { deliveryId: 'ZTO', waybillId: '73123456789012' }
const world = setUpServer()

beforeEach(() => addOrder(world.database, { openid: OWNER, orderId: ORDER, waybills: [WAYBILL] }))

const code = (name: string, event: unknown, openid = OWNER) => world.call(name, event, openid)

it('answers the track of an own order by asking WeChat once, and then from the store', async () => {
  const first = await code('getPath', { orderId: ORDER })
  expect(first).toMatchObject({ ok: true, data: { orderId: ORDER, ...WAYBILL, stale: false } })
  await expect(code('getPath', { orderId: ORDER })).resolves.toEqual(first)
  expect(world.wechat.calls()['logistics.getPath']).toBe(1)
  expect(world.lines).toMatchObject([
    { function: 'getPath', code: 'OK', cacheHit: false },
    { function: 'getPath', code: 'OK', cacheHit: true },
  ])
})

it("answers NOT_FOUND for another customer's order, as for none", async () => {
  const answers = [
    await code('getPath', { orderId: ORDER }, OTHER),
    await code('getPath', { orderId: 'no-order' }, OTHER),
  ]
  expect(answers).toEqual([
    { ok: false, code: 'NOT_FOUND' },
    { ok: false, code: 'NOT_FOUND' },
  ])
  expect(world.wechat.calls()['logistics.getPath']).toBe(0)
})

it('lists the own orders only, with the latest row of a track that is stored', async () => {
  await addOrder(world.database, { openid: OTHER, orderId: 'theirs' })
  await code('getPath', { orderId: ORDER })
  const page = await code('listOrders', {})
  expect(page).toMatchObject({ ok: true, data: { orders: [{ orderId: ORDER, waybills: [WAYBILL] }] } })
  expect(page).toHaveProperty('data.orders.0.waybills.0.latest.actionType')
  expect(page).toHaveProperty('data.orders.length', 1)
})

it('stores a consent to notifications', async () => {
  const reply = await code('subscribe', { orderId: ORDER, accepted: ['signed'] })
  expect(reply).toEqual({ ok: true, data: { ...WAYBILL, accepted: ['signed'] } })
  await expect(code('subscribe', { orderId: ORDER, accepted: ['signed'] }, OTHER)).resolves.toEqual({
    ok: false,
    code: 'NOT_FOUND',
  })
})

it('shares a parcel with a guest, masked, until the link is ended', async () => {
  const made = await code('shares', { action: 'create', orderId: ORDER, ...WAYBILL })
  expect(made).toMatchObject({ ok: true, data: { created: { activityId: expect.any(String) as string } } })
  const { id, token } = (made as { data: { created: { id: string; token: string } } }).data.created
  const guest = await code('getPath', { share: token }, OTHER)
  expect(guest).toMatchObject({ ok: true, data: { deliveryId: 'ZTO', waybillEnd: '9012' } })
  expect(JSON.stringify(guest)).not.toContain(WAYBILL.waybillId)
  await code('shares', { action: 'end', orderId: ORDER, id })
  await expect(code('getPath', { share: token }, OTHER)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
})

it('answers nothing to confirm where the shop has not switched it on', async () => {
  const reply = await code('confirmReceipt', { orderId: ORDER })
  expect(reply).toEqual({ ok: true, data: { status: 'none' } })
})

it('asks WeChat whether the receipt of an own order is confirmed', async () => {
  world.app = world.createApp({ TARO_APP_CONFIRM_RECEIPT: 'true' })
  await addOrder(world.database, { openid: OWNER, orderId: 'paid', waybills: [WAYBILL] })
  await world.database.kysely
    .updateTable('orders')
    .set({ transaction_id: '4200000000000000000000000000' })
    .where('order_id', '=', 'paid')
    .execute()
  await expect(code('confirmReceipt', { orderId: 'paid' })).resolves.toEqual({
    ok: true,
    data: { status: 'none' },
  })
  await expect(code('confirmReceipt', { orderId: 'paid' }, OTHER)).resolves.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it.each(['getPath', 'listOrders', 'subscribe', 'shares', 'confirmReceipt'])(
  '%s answers BAD_REQUEST for JSON that is no request',
  async (name) => {
    for (const event of [7, 'text', null, { orderId: 7, query: 7, action: 7 }])
      await expect(code(name, event)).resolves.toMatchObject({ code: 'BAD_REQUEST' })
  },
)

it('answers BUSY to a customer who calls too often, over all instances', async () => {
  const instances = [world.createApp(), world.createApp()]
  const codes: string[] = []
  for (let index = 0; index < 80; index++) {
    world.app = instances[index % 2] ?? world.app
    const reply = (await code('subscribe', {})) as { code: string }
    codes.push(reply.code)
  }
  expect(codes.filter((each) => each === 'BUSY').length).toBeGreaterThan(10)
  await expect(code('subscribe', {}, OTHER)).resolves.toMatchObject({ code: 'BAD_REQUEST' })
})
