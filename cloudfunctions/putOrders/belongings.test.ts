import { blankTrack } from '../../testing/ownedOrder'
import { setUpAttackedShop } from '../../testing/attackedShop'
import { putOrders, shopOrder } from '../../testing/shopServer'

// What happens to the tracks, consents and links of an order that moves, begins again, loses a waybill or is deleted.

const shop = setUpAttackedShop()
const put = (...orders: unknown[]) => putOrders(shop, orders)
const OWNER = 'oOWNER000001'
const NEXT = 'oNEXT0000001'
const DAY = 24 * 3600
/** When the orders were placed, Unix seconds. */
const AT = Math.floor(Date.now() / 1000) - 10 * DAY
const W1 = { deliveryId: 'ZTO', waybillId: 'WA' }
const W2 = { deliveryId: 'SF', waybillId: 'SF1' }
const row = (actionTime: number) => ({ actionTime, actionType: 200001, actionMsg: '已到达' })

function belongingsOf(orderId: string) {
  const consent = (openid: string, waybill: object) => ({ _openid: openid, orderId, ...waybill, left: {} })
  const share = { orderId, orderCreatedAt: AT, createdAt: AT, expiresAt: AT + 1e9, uses: 0, endedAt: 0 }
  return {
    tracks: [W1, W2].map((waybill) =>
      blankTrack(OWNER, { orderId, ...waybill }, { checkedAt: AT + 900, pathItemList: [row(AT + 500)] }),
    ),
    consents: [W1, W2].map((waybill, index) => ({ _id: `c${index}${orderId}`, ...consent(OWNER, waybill) })),
    shares: [W1, W2].map((waybill, index) => ({
      _id: `s${index}${orderId}`,
      _openid: OWNER,
      ...waybill,
      ...share,
    })),
  }
}

const order = (fields: object = {}) => shopOrder('A', { waybills: [W1, W2], createdAt: AT, ...fields })
const stored = (name: string, orderId = 'A') =>
  shop
    .state()
    .stored(name)
    .filter((each) => each['orderId'] === orderId)
const openShares = () => stored('shares').filter((each) => each['endedAt'] === 0)

beforeEach(async () => {
  for (const name of ['orders', 'tracks', 'consents', 'shares']) shop.state().hold(name, [])
  await put(order(), shopOrder('OTHER', { waybills: [W1, W2], createdAt: AT }))
  const [a, other] = [belongingsOf('A'), belongingsOf('OTHER')]
  for (const name of ['tracks', 'consents', 'shares'] as const)
    shop.state().hold(name, [...a[name], ...other[name]])
})

afterEach(() => {
  for (const name of ['tracks', 'consents', 'shares'])
    expect(
      stored(name, 'OTHER').filter((each) => each['_openid'] === OWNER && !each['endedAt']),
    ).toHaveLength(2)
})

it('keeps everything if only the goods change', async () => {
  const before = ['tracks', 'consents', 'shares'].map((name) => stored(name))
  await expect(put(order({ goods: [{ name: 'cup' }] }))).resolves.toMatchObject([{ status: 'stored' }])
  expect(['tracks', 'consents', 'shares'].map((name) => stored(name))).toEqual(before)
})

it('gives the tracks to the new owner, and ends the consents and links of the old one', async () => {
  await put(order({ openid: NEXT }))
  expect(stored('orders')).toMatchObject([{ _openid: NEXT }])
  expect(stored('tracks')).toMatchObject([
    { _openid: NEXT, pathItemList: [{ actionTime: AT + 500 }] },
    { _openid: NEXT },
  ])
  expect(stored('consents')).toEqual([])
  expect(openShares()).toEqual([])
  const asOld = await shop.call('getPath', { orderId: 'A' }, { openid: OWNER })
  const asNew = await shop.call('getPath', { orderId: 'A' }, { openid: NEXT })
  expect([asOld, asNew]).toMatchObject([{ code: 'NOT_FOUND' }, { ok: true }])
})

it('finishes a move that an earlier call has left half done, though the order itself is unchanged', async () => {
  shop.state().hold(
    'orders',
    stored('orders').map((each) => ({ ...each, _openid: NEXT })),
  )
  await expect(put(order({ openid: NEXT }))).resolves.toMatchObject([{ status: 'unchanged' }])
  expect(stored('tracks').map((each) => each['_openid'])).toEqual([NEXT, NEXT])
  expect([...stored('consents'), ...openShares()]).toEqual([])
})

it('leaves out the rows that are older than an order that begins again under its id, and ends its links', async () => {
  const [document] = stored('orders')
  shop.state().hold('orders', [{ ...document, ended: true }])
  shop
    .state()
    .hold('tracks', [
      ...belongingsOf('A').tracks.map((track) => ({ ...track, ended: true, endedAt: AT + 500 })),
      ...belongingsOf('OTHER').tracks,
    ])
  await put(order({ createdAt: AT + 5 * DAY }))
  expect(stored('tracks')).toMatchObject([
    { pathItemList: [], checkedAt: 0, ended: false },
    { pathItemList: [], checkedAt: 0, ended: false },
  ])
  expect(stored('orders')).toMatchObject([{ ended: false }])
  expect(openShares()).toEqual([])
  expect(stored('consents')).toHaveLength(2)
})

it('lets no customer read the track of a waybill that the order has lost, and gives it back if the waybill returns', async () => {
  await put(order({ waybills: [W2] }))
  expect(stored('tracks').map((each) => each['_openid'])).toEqual(['', OWNER])
  expect(stored('consents')).toMatchObject([W2])
  expect(openShares()).toMatchObject([W2])
  await put(order())
  expect(stored('tracks').map((each) => each['_openid'])).toEqual([OWNER, OWNER])
})

it('leaves nothing of a deleted order', async () => {
  await expect(put({ orderId: 'A', deleted: true }, { orderId: 'B', deleted: true })).resolves.toEqual([
    { index: 0, orderId: 'A', status: 'deleted' },
    { index: 1, orderId: 'B', status: 'unchanged' },
  ])
  for (const name of ['orders', 'tracks', 'consents', 'shares']) expect(stored(name)).toEqual([])
})

it('removes what a deletion that was cut off has left', async () => {
  shop.state().hold(
    'orders',
    shop
      .state()
      .stored('orders')
      .filter((each) => each['orderId'] !== 'A'),
  )
  await put({ ...order(), deleted: true })
  for (const name of ['tracks', 'consents', 'shares']) expect(stored(name)).toEqual([])
})
