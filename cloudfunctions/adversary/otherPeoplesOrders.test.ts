import {
  ATTACKER,
  OWN_ORDER,
  OWN_WAYBILL,
  SECRET,
  VICTIMS_ORDER,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop, type FunctionName } from '../../testing/attackedShop'
import { hostileValues } from '../../testing/hostileValues'

/** A customer who asks for another customer's order, by every field of every function. */

const shop = setUpAttackedShop()
const owned = { orderId: OWN_ORDER, ...OWN_WAYBILL }

/** Each field of each request, with the id that an attacker is after. */
const FIELDS: [FunctionName, string, string, object][] = [
  ['getPath', 'orderId', VICTIMS_ORDER, {}],
  ['getPath', 'waybillId', WAYBILL.waybillId, { orderId: OWN_ORDER }],
  ['getPath', 'deliveryId', WAYBILL.deliveryId, { orderId: OWN_ORDER, waybillId: WAYBILL.waybillId }],
  ['subscribe', 'orderId', VICTIMS_ORDER, { accepted: ['signed'] }],
  ['subscribe', 'waybillId', WAYBILL.waybillId, { orderId: OWN_ORDER, accepted: ['signed'] }],
  ['shares', 'orderId', VICTIMS_ORDER, { action: 'list' }],
  ['shares', 'orderId', VICTIMS_ORDER, { ...WAYBILL, action: 'create' }],
  ['shares', 'waybillId', WAYBILL.waybillId, { ...owned, action: 'create' }],
  ['shares', 'deliveryId', WAYBILL.deliveryId, { ...owned, waybillId: WAYBILL.waybillId, action: 'create' }],
  ['shares', 'orderId', VICTIMS_ORDER, { action: 'end', id: 'x' }],
  ['confirmReceipt', 'orderId', VICTIMS_ORDER, {}],
]

describe.each(FIELDS)('%s with a foreign %s', (name, field, id, rest) => {
  it.each([['as it is', id], ...hostileValues(id)])(
    'answers nothing of another order: %s',
    async (_, value) => {
      const before = shop.state().victimsDocuments()
      const reply = await shop.call(name, { ...rest, [field]: value }, { openid: ATTACKER })
      expect(reply).toMatchObject({
        ok: false,
        code: expect.stringMatching(/^(BAD_REQUEST|NOT_FOUND)$/) as unknown,
      })
      expect(JSON.stringify(reply)).not.toContain(SECRET)
      expect(shop.state().logs()).not.toContain(SECRET)
      expect(shop.state().victimsDocuments()).toBe(before)
      expect(shop.state().stored('consents')).toEqual([])
    },
  )
})

/** Fields that hold no id: the answer may be a good one, of the attacker's own order. */
const OTHER_FIELDS: [FunctionName, string, object][] = [
  ['getPath', 'refresh', { orderId: OWN_ORDER }],
  ['listOrders', 'query', {}],
  ['listOrders', 'cursor', {}],
  ['subscribe', 'accepted', { orderId: OWN_ORDER }],
  ['shares', 'action', { orderId: OWN_ORDER, id: 'x' }],
  ['shares', 'id', { orderId: OWN_ORDER, action: 'end' }],
]

describe.each(OTHER_FIELDS)('%s with a hostile %s', (name, field, rest) => {
  it.each(hostileValues(VICTIMS_ORDER))('answers nothing of another order: %s', async (_, value) => {
    const before = shop.state().victimsDocuments()
    const reply = await shop.call(name, { ...rest, [field]: value }, { openid: ATTACKER })
    expect(JSON.stringify(reply)).not.toContain(SECRET)
    expect(reply).not.toHaveProperty('code', 'INTERNAL')
    expect(shop.state().logs()).not.toContain(SECRET)
    expect(shop.state().victimsDocuments()).toBe(before)
  })
})

describe('what the database is asked', () => {
  const events: [FunctionName, object][] = [
    ['getPath', { orderId: VICTIMS_ORDER }],
    ['listOrders', { query: SECRET }],
    ['listOrders', {}],
    ['subscribe', { orderId: VICTIMS_ORDER, accepted: ['signed'] }],
    ['shares', { action: 'list', orderId: VICTIMS_ORDER }],
    ['shares', { action: 'end', orderId: OWN_ORDER, id: 'x' }],
  ]

  it.each(events)(
    'by %s of %j has the openid of the caller in every look for an order or a link',
    async (name, event) => {
      await shop.call(name, event, { openid: ATTACKER })
      const owners = shop
        .state()
        .queries()
        .filter(({ collection }) => ['orders', 'shares'].includes(collection))
      expect(owners.length).toBeGreaterThan(0)
      for (const { query } of owners) expect(JSON.stringify(query)).toContain(`"_openid":"${ATTACKER}"`)
    },
  )

  it.each(['getPath', 'listOrders', 'subscribe', 'shares', 'confirmReceipt'] as const)(
    'by %s without an identity is nothing',
    async (name) => {
      const event = { orderId: VICTIMS_ORDER, accepted: ['signed'], action: 'list', query: SECRET }
      await expect(shop.call(name, event)).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
      expect(shop.state().queries()).toEqual([])
    },
  )
})
