import type { OrderList, OrderPosition, OrderSelection } from '../../cloudfunctions/shared/orderStore'
import { readOrders } from '../../preview/cloud/fixtures'
import { FIXTURES } from '../gateway'
import type { StoreBackend } from './backend'

const owner = 'oABC123456'

function document(orderId: string, fields: object = {}): object {
  return { _openid: owner, orderId, waybills: [], createdAt: 1, ended: false, ...fields }
}

/** The list of orders of every OrderStore. */
export function describeOrderList({ stores, hold, isSchemaless }: StoreBackend): void {
  const holdOrders = (orders: object[]) => hold('orders', orders)

  /** The whole list, read page by page as a client reads it. */
  async function listAll(limit: number, selection: Partial<OrderSelection> = {}): Promise<string[]> {
    const ids: string[] = []
    let after: OrderPosition | undefined
    for (;;) {
      const page: OrderList = await stores().orders.listOwn(owner, { ...selection, limit, after })
      ids.push(...page.orders.map(({ orderId }) => orderId))
      if (!page.next) return ids
      after = page.next
    }
  }

  it('lists orders without an urgency as open, then ended ones, the newest first in each', async () => {
    await holdOrders(readOrders(FIXTURES))
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
      await holdOrders([
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

  it.each([1, 20])('sorts ids byte by byte and times with fractions, with pages of %d', async (limit) => {
    const ids = ['b', 'B', 'a', 'ä', '10', '9', '中']
    const dated = [document('half', { createdAt: 1.5 }), document('far', { createdAt: 1e300 })]
    await holdOrders([...ids.map((id) => document(id)), ...dated])
    await expect(listAll(limit)).resolves.toEqual(['far', 'half', '10', '9', 'B', 'a', 'b', 'ä', '中'])
  })

  // A column takes no urgency that is none.
  const withOddUrgencies = isSchemaless ? [1, 2, 20] : []
  for (const limit of withOddUrgencies)
    it(`loses no order with an urgency that is none with pages of ${limit}`, async () => {
      const odd = [5, -1, 1.5, '4', true, {}, '', 1e308]
      await holdOrders([
        ...odd.map((urgency, index) => document(`odd-${index}`, { urgency })),
        document('moving', { urgency: 1 }),
        document('unknown'),
      ])
      const ids = odd.map((_, index) => `odd-${index}`)
      await expect(listAll(limit)).resolves.toEqual(['moving', 'unknown', ...ids])
    })

  it.each([1, 2, 20])('lists the orders of a search by time, with pages of %d', async (limit) => {
    await holdOrders([
      document('a-old', { createdAt: 1, urgency: 4 }),
      document('a-new', { createdAt: 3 }),
      document('a-ended', { createdAt: 5, ended: true }),
      document('a-ended-old', { createdAt: 2, ended: true, urgency: 4 }),
      document('a-middle', { createdAt: 2, urgency: 1 }),
    ])
    const expected = ['a-new', 'a-middle', 'a-old', 'a-ended', 'a-ended-old']
    await expect(listAll(limit, { text: 'a-' })).resolves.toEqual(expected)
  })

  it.each([1, 2, 20])('logs and leaves out an unreadable document with pages of %d', async (limit) => {
    const log = jest.spyOn(console, 'error').mockReturnValue()
    await holdOrders([
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
    ['no pattern of SQL', '2026%', []],
    ['no pattern of SQL for one character', '20261118004_', []],
    ["no other customer's order", '202611210099', []],
  ])('finds orders by %s', async (_what, text, orderIds) => {
    await holdOrders(readOrders(FIXTURES))
    await expect(listAll(20, { text })).resolves.toEqual(orderIds)
  })

  it.each(['\\^$.*+?()[]{}|/-"\'', '100%', 'a_b', '\\%', "'; drop table orders; --", '%s $1 :x'])(
    'matches every character of the text %j literally',
    async (text) => {
      await holdOrders([
        document('plain'),
        document('signs', { goods: [{ name: `a${text}b`, imageUrl: '' }] }),
      ])
      await expect(listAll(20, { text })).resolves.toEqual(['signs'])
    },
  )

  it.each([
    ['CAFÉ', 'café'],
    ['éCLAIR', 'Éclair'],
    ['ПОЧТА', 'почта'],
    ['abc', 'xABCx'],
  ])('finds %j in %j: case does not matter in any alphabet', async (text, name) => {
    await holdOrders([document('found', { goods: [{ name, imageUrl: '' }] }), document('other')])
    await expect(listAll(20, { text })).resolves.toEqual(['found'])
  })

  it('finds nothing in goods and waybills that cannot be read, and in no other field', async () => {
    await holdOrders([
      document('1', { goods: 'needle', waybills: { needle: 1 } }),
      document('2', { goods: [{ name: { needle: 1 }, imageUrl: 'needle' }, null, 'needle'] }),
      document('3', { waybills: [{ deliveryId: 'needle', waybillId: 5, wxOrderId: 'needle' }] }),
    ])
    await expect(listAll(20, { text: 'needle' })).resolves.toEqual([])
  })

  it('finds nothing by half a character or by a character that no database takes', async () => {
    await holdOrders([document('1', { goods: [{ name: '杯子😀', imageUrl: '' }] })])
    await expect(listAll(20, { text: '子\ud83d子' })).resolves.toEqual([])
    // CloudBase's SDK refuses it before anything is sent.
    if (!isSchemaless) await expect(listAll(20, { text: '\0' })).resolves.toEqual([])
  })

  it('lists the orders found page by page', async () => {
    await holdOrders(readOrders(FIXTURES))
    await expect(listAll(1, { text: '咖啡' })).resolves.toEqual(['202611210056', '202611200117'])
  })
}
