import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  OWN_WAYBILL,
  SECRET,
  shopDocuments,
  VICTIM,
} from '../../testing/attackedDocuments'
import { setUpServer, signToken } from '../../testing/serverApp'
import { insertDocument } from '../../testing/storeContracts/sqlRows'
import { encodeCursor, WRONG_CURSORS } from '../../testing/wrongCursors'
import { WRONG_PAYMENTS } from '../../testing/wrongPayments'

// Cursors, numbers of payments and keys of prototypes, as cloudfunctions/adversary sends them, against the server.

const world = setUpServer()
const refused = { ok: false, code: 'BAD_REQUEST' }

beforeEach(async () => {
  for (const method of ['log', 'warn', 'error'] as const) jest.spyOn(console, method).mockReturnValue()
  for (const [collection, documents] of Object.entries(shopDocuments()))
    for (const document of documents) await insertDocument[collection]?.(world.database.kysely, document)
})

const holdOrders = async (openid: string, prefix: string): Promise<void> => {
  for (let index = 0; index < 25; index += 1) {
    const orderId = `${prefix}-${String(index).padStart(3, '0')}`
    const order = { _openid: openid, orderId, waybills: [], createdAt: NOW - index, ended: index % 3 === 0 }
    await insertDocument['orders']?.(world.database.kysely, order)
  }
}

it("another customer's cursor leads to the caller's own orders", async () => {
  await holdOrders(VICTIM, SECRET)
  await holdOrders(ATTACKER, 'OWN')
  const page = (await world.call('listOrders', {}, VICTIM)) as { data: { nextCursor: string } }
  const cursor = page.data.nextCursor
  expect(Buffer.from(cursor, 'base64url').toString()).toContain(SECRET)
  const reply = (await world.call('listOrders', { cursor }, ATTACKER)) as { data: { orders: unknown } }
  expect(reply).toMatchObject({ ok: true })
  expect(JSON.stringify(reply.data.orders)).not.toContain(SECRET)
})

it('a cursor that the server has not written is refused', async () => {
  for (const [index, [what, content]] of WRONG_CURSORS.entries()) {
    // Each by another customer, because a customer makes 60 calls a minute at most.
    const reply = await world.call('listOrders', { cursor: encodeCursor(content) }, `oCURSOR${index}`)
    expect([what, reply]).toEqual([what, refused])
  }
})

describe('the numbers of a payment', () => {
  const numbers = { tradeNo: 'T1', transactionId: '4200001' }

  beforeEach(async () => {
    const order = { _openid: 'oOWNER000001', orderId: 'A', waybills: [], createdAt: NOW, ...numbers }
    await insertDocument['orders']?.(world.database.kysely, order)
  })

  it('open the order for its owner only', async () => {
    await expect(world.call('getPath', numbers, 'oOWNER000001')).resolves.toMatchObject({
      code: 'NOT_TRACKED',
      order: { orderId: 'A' },
    })
    await expect(world.call('getPath', numbers, ATTACKER)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
  })

  it.each(WRONG_PAYMENTS)('are refused if they are %j', async (event) => {
    await expect(world.call('getPath', event, 'oOWNER000001')).resolves.toEqual(refused)
  })
})

it('a request with keys of prototypes is refused, or changes no prototype', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const headers = { authorization: `Bearer ${await signToken(ATTACKER)}`, 'content-type': 'application/json' }
  const orders = { getPath: { orderId: OWN_ORDER }, listOrders: {} }
  for (const [name, event] of Object.entries({
    ...orders,
    shares: { action: 'create', orderId: OWN_ORDER, ...OWN_WAYBILL },
  })) {
    const rest = JSON.stringify(event).slice(1)
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'toJSON']) {
      const value = key === 'constructor' ? '{"prototype":{"polluted":true}}' : '{"polluted":true}'
      const payload = `{"${key}":${value}${rest === '}' ? rest : `,${rest}`}`
      const response = await world.app.inject({ method: 'POST', url: `/functions/${name}`, headers, payload })
      expect(response.body).not.toContain('polluted')
      expect(response.statusCode).toBeLessThan(500)
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect({}).not.toHaveProperty('polluted')
})
