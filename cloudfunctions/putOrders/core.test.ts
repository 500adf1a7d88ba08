import { setUpAttackedShop } from '../../testing/attackedShop'
import { putOrders, shopOrder } from '../../testing/shopServer'

// The function as CloudBase calls it, through the real SDK, over a database in memory.

const shop = setUpAttackedShop()
const put = (...orders: unknown[]) => putOrders(shop, orders)
const orders = () => shop.state().stored('orders')
const order = (orderId: string) => orders().find((each) => each['orderId'] === orderId)

beforeEach(() => {
  for (const name of ['orders', 'tracks', 'consents', 'shares']) shop.state().hold(name, [])
})

it('stores new orders as the other functions read them', async () => {
  const goods = [{ name: '手冲咖啡壶', imageUrl: 'https://example.com/cup.png' }]
  const waybills = [{ deliveryId: 'SF', waybillId: 'SF1', wxOrderId: 'A-1' }]
  const destination = { province: '广东省', city: '深圳市' }
  const fields = { goods, waybills, destination, addSource: 2, tradeNo: 'T1', transactionId: '4200001' }
  await expect(put(shopOrder('A', fields), shopOrder('B'))).resolves.toEqual([
    { index: 0, orderId: 'A', status: 'stored' },
    { index: 1, orderId: 'B', status: 'stored' },
  ])
  expect(order('A')).toEqual({
    _id: expect.any(String) as unknown,
    _openid: 'oOWNER000001',
    orderId: 'A',
    addSource: 2,
    waybills,
    goods,
    destination,
    createdAt: 1795143480,
    ended: false,
    tradeNo: 'T1',
    transactionId: '4200001',
  })
  expect(order('B')).not.toHaveProperty('goods')
  const listed = await shop.call('listOrders', {}, { openid: 'oOWNER000001' })
  expect(listed).toMatchObject({ data: { orders: [{ orderId: 'A' }, { orderId: 'B' }] } })
})

it('changes nothing when the same orders are sent again', async () => {
  await put(shopOrder('A', { goods: [{ name: 'cup' }], addSource: null }), shopOrder('B'))
  const before = JSON.stringify(orders())
  const again = await put(
    shopOrder('A', { goods: [{ imageUrl: '', name: 'cup' }], addSource: 0, tradeNo: null }),
    shopOrder('B', { deleted: false }),
  )
  expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged'])
  expect(JSON.stringify(orders())).toBe(before)
})

it('replaces what the shop decides, removes what it no longer names, and keeps the rest', async () => {
  const mine = {
    _id: 'mine',
    ended: true,
    shopNote: 'x',
    tradeNo: 'T1',
    goods: [{ name: 'a', imageUrl: '' }],
  }
  const { openid, ...fields } = shopOrder('A')
  shop.state().hold('orders', [{ ...fields, _openid: openid, addSource: 0, ...mine }])
  await expect(put(shopOrder('A', { goods: [{ name: 'b' }] }))).resolves.toMatchObject([{ status: 'stored' }])
  expect(order('A')).toMatchObject({ _id: 'mine', ended: true, shopNote: 'x', goods: [{ name: 'b' }] })
  expect(order('A')).not.toHaveProperty('tradeNo')
})

it('changes and removes the destination as the shop sends it, and stores no address', async () => {
  const at = (city: string) => shopOrder('A', { destination: { province: '广东省', city } })
  await put(at('深圳市'))
  await put(at('广州市'))
  expect(order('A')).toMatchObject({ destination: { province: '广东省', city: '广州市' } })
  await expect(put(at('广州市'))).resolves.toMatchObject([{ status: 'unchanged' }])
  const address = { status: 'refused', field: 'destination.city' }
  await expect(put(at('深圳市南山区'))).resolves.toMatchObject([address])
  await expect(put(shopOrder('A'))).resolves.toMatchObject([{ status: 'stored' }])
  expect(order('A')).not.toHaveProperty('destination')
})

it('begins an ended order again when it gets another parcel', async () => {
  await put(shopOrder('A'))
  const track = {
    _id: 't',
    _openid: 'oOWNER000001',
    orderId: 'A',
    deliveryId: 'ZTO',
    waybillId: 'WA',
    ended: true,
  }
  shop.state().hold('tracks', [track])
  shop.state().hold('orders', [{ ...order('A'), ended: true }])
  const waybills = [{ deliveryId: 'ZTO', waybillId: 'WA' }]
  await put(shopOrder('A', { waybills: [...waybills, { deliveryId: 'SF', waybillId: 'SF1' }] }))
  expect(order('A')).toMatchObject({ ended: false })
  await put(shopOrder('A', { waybills }))
  expect(order('A')).toMatchObject({ ended: true })
})

it.each([
  [
    'gets another parcel',
    [
      { deliveryId: 'ZTO', waybillId: 'WA' },
      { deliveryId: 'SF', waybillId: 'SF1' },
    ],
    3,
  ],
  ['loses a parcel', [{ deliveryId: 'SF', waybillId: 'SF1' }], null],
])(
  'an order that %s keeps its urgency only if nothing can have changed it',
  async (_what, waybills, urgency) => {
    await put(shopOrder('A'))
    shop.state().hold('orders', [{ ...order('A'), urgency: 3 }])
    await put(shopOrder('A', { waybills }))
    expect(order('A')).toMatchObject({ urgency })
  },
)

it('stores the good orders of a call, and says of each other one which field is wrong and how to mend it', async () => {
  const results = await put(
    shopOrder('A'),
    { ...shopOrder('B'), openid: undefined },
    shopOrder('C', { waybills: [{ deliveryId: '顺丰', waybillId: '1' }] }),
    'order',
    shopOrder('D'),
  )
  expect(results).toEqual([
    { index: 0, orderId: 'A', status: 'stored' },
    expect.objectContaining({ index: 1, orderId: 'B', status: 'refused', field: 'openid' }),
    expect.objectContaining({ index: 2, orderId: 'C', status: 'refused', field: 'waybills[0].deliveryId' }),
    expect.objectContaining({ index: 3, status: 'refused', field: '' }),
    { index: 4, orderId: 'D', status: 'stored' },
  ])
  expect(orders()).toHaveLength(2)
})

it('lets the last row of an order count if a call names it more than once', async () => {
  const results = await put(
    shopOrder('A', { openid: 'oFIRST' }),
    shopOrder('B'),
    shopOrder('A', { openid: 'oLAST' }),
    shopOrder('A', { openid: '' }),
    { orderId: 'B', deleted: true },
  )
  expect(results.map(({ status }) => status)).toEqual([
    'replaced',
    'replaced',
    'stored',
    'refused',
    'unchanged',
  ])
  expect(results[0]?.reason).toContain('row 2')
  expect(orders()).toMatchObject([{ orderId: 'A', _openid: 'oLAST' }])
})

it('adds an order once if two calls bring it at the same time', async () => {
  const calls = [put(shopOrder('A')), put(shopOrder('A')), put(shopOrder('A', { tradeNo: 'T' }))]
  for (const [result] of await Promise.all(calls)) expect(result?.status).toMatch(/stored|unchanged/)
  expect(orders()).toHaveLength(1)
})

it('takes a hundred orders, and no more', async () => {
  const many = Array.from({ length: 101 }, (_, index) => shopOrder(`N${index}`))
  await expect(put(...many)).rejects.toThrow('BAD_REQUEST')
  expect(orders()).toEqual([])
  const results = await put(...many.slice(1))
  expect(results.every(({ status }) => status === 'stored')).toBe(true)
  expect(orders()).toHaveLength(100)
})

it.each([undefined, null, [], 'A', {}, [[]], 5])('answers BAD_REQUEST if orders is %j', async (value) => {
  if (Array.isArray(value) && value.length > 0) return
  await expect(putOrders(shop, value)).rejects.toThrow('BAD_REQUEST')
})

it('logs how many orders were stored, and nothing of them', async () => {
  await put(shopOrder('S3CRET-A'), shopOrder('S3CRET-B', { createdAt: 'S3CRET' }))
  expect(shop.state().logs()).toContain('"stored":1,"refused":1')
  expect(shop.state().logs()).not.toContain('S3CRET')
  expect(shop.state().logs()).not.toContain('oOWNER')
})
