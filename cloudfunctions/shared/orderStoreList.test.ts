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

it('lists orders without an urgency as open, then ended ones, the newest first in each', async () => {
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

it.each([1, 2, 3, 7, 20])(
  'lists each order once and the most urgent first with pages of %d',
  async (limit) => {
    hold([
      document('moving', { createdAt: 9, urgency: 1 }),
      document('out-new', { createdAt: 8, urgency: 2 }),
      document('ended-new', { createdAt: 8, ended: true, urgency: 4 }),
      document('unknown-old', { createdAt: 1 }),
      document('unknown-b', { createdAt: 5, urgency: null }),
      document('unknown-a', { createdAt: 5 }),
      document('unknown-unsaid', { createdAt: 9, ended: null }),
      document('unknown-undated-b', { createdAt: null }),
      document('unknown-undated-a', { createdAt: null, urgency: null }),
      document('out-old', { createdAt: 2, urgency: 2 }),
      document('out-undated', { createdAt: null, urgency: 2 }),
      document('problem-b', { createdAt: 3, urgency: 3 }),
      document('problem-a', { createdAt: 3, urgency: 3 }),
      document('to-collect', { createdAt: 1, urgency: 4 }),
      document('ended-old', { createdAt: 2, ended: true }),
      document('not-mine', { _openid: 'oXYZ987654', urgency: 4 }),
    ])
    await expect(listAll(limit)).resolves.toEqual([
      'to-collect',
      'problem-a',
      'problem-b',
      'out-new',
      'out-old',
      'out-undated',
      'moving',
      'unknown-unsaid',
      'unknown-a',
      'unknown-b',
      'unknown-old',
      'unknown-undated-a',
      'unknown-undated-b',
      'ended-new',
      'ended-old',
    ])
  },
)

it.each([1, 2, 20])('loses no order with an urgency that is none with pages of %d', async (limit) => {
  const odd = [5, -1, 1.5, '4', true, {}, '', 1e308]
  hold([
    ...odd.map((urgency, index) => document(`odd-${index}`, { urgency })),
    document('moving', { urgency: 1 }),
    document('unknown'),
  ])
  const ids = odd.map((_, index) => `odd-${index}`)
  await expect(listAll(limit)).resolves.toEqual(['moving', 'unknown', ...ids])
})

it.each([1, 2, 20])('lists the orders of a search by time, with pages of %d', async (limit) => {
  hold([
    document('a-old', { createdAt: 1, urgency: 4 }),
    document('a-new', { createdAt: 3 }),
    document('a-ended', { createdAt: 5, ended: true }),
    document('a-middle', { createdAt: 2, urgency: 1 }),
  ])
  await expect(listAll(limit, { text: 'a-' })).resolves.toEqual(['a-new', 'a-middle', 'a-old', 'a-ended'])
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
