import { ATTACKER, OWN_ORDER, SECRET, VICTIMS_ORDER } from '../../testing/attackedDocuments'
import { FIELDS, OTHER_FIELDS } from '../../testing/attackedFields'
import { setUpAttackedShop, type FunctionName } from '../../testing/attackedShop'
import { hostileValues } from '../../testing/hostileValues'

/** A customer who asks for another customer's order, by every field of every function. */

const shop = setUpAttackedShop()

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
