import { readOrders } from '../../preview/cloud/fixtures'
import { FIXTURES, setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createOrderStore, type OrderList, type OrderPosition, type OrderSelection } from './orderStore'

// The adapter through the real wx-server-sdk, against the preview's gateway and fixtures.

const store = createOrderStore(createCloud())
const { hold: holdIn } = setUpGateway({ collections: ['orders'] })
const owner = 'oABC123456'

const hold = (orders: object[]) => {
  holdIn('orders', orders)
}

beforeEach(() => {
  hold(readOrders(FIXTURES))
})

function document(orderId: string, fields: object = {}): object {
  return { _openid: owner, orderId, waybills: [], createdAt: 1, ended: false, ...fields }
}

/** The whole list, read page by page as a client reads it. */
async function listAll(limit: number, selection: Partial<OrderSelection> = {}): Promise<string[]> {
  const ids: string[] = []
  let after: OrderPosition | undefined
  for (;;) {
    const page: OrderList = await store.listOwn(owner, { ...selection, limit, after })
    ids.push(...page.orders.map(({ orderId }) => orderId))
    if (!page.next) return ids
    after = page.next
  }
}

it('lists moving orders first, then ended ones, the newest first in each', async () => {
  await expect(listAll(20)).resolves.toEqual([
    '202611230011',
    '202611230003',
    '202611210056',
    '202611200117',
    '202611190008',
    '01234567890123456789',
    '202611180042',
  ])
})

it.each([1, 2, 3, 7])('lists each order once and in order with pages of %d', async (limit) => {
  hold([
    document('moving-old', { createdAt: 1 }),
    document('moving-b', { createdAt: 5 }),
    document('moving-a', { createdAt: 5 }),
    document('moving-unsaid', { createdAt: 9, ended: null }),
    document('moving-undated-b', { createdAt: null }),
    document('moving-undated-a', { createdAt: null }),
    document('ended-old', { createdAt: 2, ended: true }),
    document('ended-new', { createdAt: 8, ended: true }),
    document('not-mine', { _openid: 'oXYZ987654' }),
  ])
  await expect(listAll(limit)).resolves.toEqual([
    'moving-unsaid',
    'moving-a',
    'moving-b',
    'moving-old',
    'moving-undated-a',
    'moving-undated-b',
    'ended-new',
    'ended-old',
  ])
})

it.each([1, 2, 20])('logs and leaves out an unreadable document with pages of %d', async (limit) => {
  const log = jest.spyOn(console, 'error').mockReturnValue()
  hold([
    document('new', { createdAt: 9 }),
    document('', { createdAt: 8 }),
    document('old', { createdAt: 7 }),
    document('ended', { createdAt: 10, ended: true }),
  ])
  await expect(listAll(limit)).resolves.toEqual(['new', 'old', 'ended'])
  expect(log).toHaveBeenCalledWith(expect.stringContaining('order document of the wrong shape: orderId'))
})

it.each([
  ['part of a goods name', '咖啡', ['202611210056', '202611200117']],
  ['part of an order id', '2611180', ['202611180042']],
  ['part of a waybill id, in either case', 'sf14028', ['202611180042']],
  ['no regular expression', '.*', []],
  ["no other customer's order", '202611210099', []],
])('finds orders by %s', async (_what, text, orderIds) => {
  await expect(listAll(20, { text })).resolves.toEqual(orderIds)
})

it('matches every character of the text literally', async () => {
  const text = '\\^$.*+?()[]{}|/-"\''
  hold([document('plain'), document('signs', { goods: [{ name: `a${text}b`, imageUrl: '' }] })])
  await expect(listAll(20, { text })).resolves.toEqual(['signs'])
})

it('lists the orders found page by page', async () => {
  await expect(listAll(1, { text: '咖啡' })).resolves.toEqual(['202611210056', '202611200117'])
})
