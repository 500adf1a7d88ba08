import fc from 'fast-check'
import { ATTACKER, NOW, OWN_ORDER, SECRET, VICTIM } from '../../testing/attackedDocuments'
import { setUpAttackedShop } from '../../testing/attackedShop'
import { encodeCursor, WRONG_CURSORS } from '../../testing/wrongCursors'

/** Cursors of listOrders that the back end has not written, or has written for another customer. */

const shop = setUpAttackedShop()

const list = (cursor: unknown) => shop.call('listOrders', { cursor }, { openid: ATTACKER })

const order = (_openid: string, index: number, createdAt: unknown = NOW - index) => ({
  _openid,
  orderId: `${_openid === VICTIM ? SECRET : 'OWN'}-${String(index).padStart(3, '0')}`,
  waybills: [],
  createdAt,
  ended: index % 3 === 0,
})

const ordersOf = (openid: string) => Array.from({ length: 45 }, (_, index) => order(openid, index))

async function cursorOf(openid: string): Promise<string> {
  const reply = await shop.call('listOrders', {}, { openid })
  return (reply as { data: { nextCursor: string } }).data.nextCursor
}

it("leads with another customer's cursor to the caller's own orders", async () => {
  shop.state().hold('orders', [...ordersOf(VICTIM), ...ordersOf(ATTACKER)])
  const stolen = await cursorOf(VICTIM)
  expect(Buffer.from(stolen, 'base64url').toString()).toContain(SECRET)
  const reply = await list(stolen)
  expect(reply).toMatchObject({ ok: true, data: { orders: expect.any(Array) as unknown } })
  expect(JSON.stringify((reply as { data: { orders: unknown } }).data.orders)).not.toContain(SECRET)
})

it.each(WRONG_CURSORS)('refuses a cursor with %s', async (_, content) => {
  await expect(list(encodeCursor(content))).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(shop.state().queries()).toEqual([])
})

it.each([
  ['a text of a megabyte', 'A'.repeat(1_000_000)],
  ['a valid cursor that is too long', encodeCursor([false, 0, 1, 'x'.repeat(2000)])],
  ['an object', { cursor: encodeCursor([false, 0, 1, 'x']) }],
  ['a list', [encodeCursor([false, 0, 1, 'x'])]],
  ['a number', 1],
])('refuses %s', async (_, cursor) => {
  await expect(list(cursor)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
  expect(shop.state().queries()).toEqual([])
})

it.each([0, -0, -1, 1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER + 2, NOW])(
  "answers a page of the caller's own orders for the time %d",
  async (createdAt) => {
    const all = [
      ...ordersOf(VICTIM),
      order(ATTACKER, 1, undefined),
      order(ATTACKER, 2, 'text'),
      ...ordersOf(ATTACKER),
    ]
    shop.state().hold('orders', all)
    for (const ended of [true, false]) {
      const reply = await list(encodeCursor([ended, 0, createdAt, '']))
      expect(reply).toHaveProperty('ok', true)
      expect(JSON.stringify(reply)).not.toContain(SECRET)
    }
  },
)

it('answers every other text as a wrong request or with own orders', async () => {
  const tampered = fc
    .tuple(
      fc.boolean(),
      fc.integer({ min: -1, max: 5 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary' }),
    )
    .map(encodeCursor)
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), tampered), async (cursor) => {
      const reply = (await list(cursor)) as { ok: boolean; code?: string }
      expect(reply.ok || reply.code === 'BAD_REQUEST').toBe(true)
      expect(JSON.stringify(reply)).not.toContain(SECRET)
    }),
    { numRuns: 60 },
  )
}, 30_000)

it('answers the own order that follows none', async () => {
  await expect(list(encodeCursor([false, 0, NOW, '']))).resolves.toMatchObject({
    data: { orders: [{ orderId: OWN_ORDER }] },
  })
})
