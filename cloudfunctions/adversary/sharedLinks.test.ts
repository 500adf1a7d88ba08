import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  OWN_WAYBILL,
  SECRET,
  TOKEN,
  VICTIM,
  VICTIMS_ORDER,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop, type Identity } from '../../testing/attackedShop'
import { hostileValues } from '../../testing/hostileValues'
import { hashShareToken } from '../shared/shareToken'

/** Guessing links, and ending or reading those of others. */

const shop = setUpAttackedShop()
const hash = hashShareToken(TOKEN)

/** The reply, how many requests the database got, and which fields they asked for. */
async function open(share: unknown, identity: Identity = { openid: ATTACKER }) {
  const before = shop.state().queries().length
  const reply = await shop.call('getPath', { share }, identity)
  const asked = shop.state().queries().slice(before)
  return { reply, asked: asked.map(({ collection, query }) => [collection, Object.keys(query).sort()]) }
}

function holdShare(fields: object): void {
  shop.state().hold(
    'shares',
    shop
      .state()
      .stored('shares')
      .map((share) => ({ ...share, ...fields })),
  )
}

/** What every refusal looks like. */
const REFUSAL = {
  reply: { ok: false, code: 'NOT_FOUND' },
  asked: [['shares', ['_id', 'endedAt', 'expiresAt']]],
}

describe('a token', () => {
  it('opens the masked parcel, which tells nothing of the order', async () => {
    const { reply } = await open(TOKEN)
    expect(reply).toMatchObject({ ok: true, data: { deliveryId: 'ZTO', pathItemNum: 1 } })
    expect(JSON.stringify(reply)).not.toMatch(new RegExp(`${SECRET}|${VICTIM}`))
  })

  it.each([
    ['another', 'tokenOfNoLinkAtAll0001'],
    ['its hash, which ends it', hash],
    ["the number of the parcel's order", VICTIMS_ORDER],
    ...hostileValues(TOKEN),
    ['a megabyte', 'A'.repeat(1_000_000)],
    ['the token and more', TOKEN.padEnd(64, 'A')],
  ])('that is %s is refused like any other, after the same single query', async (_, share) => {
    await expect(open(share)).resolves.toEqual(REFUSAL)
    expect(shop.state().logs()).not.toContain(TOKEN)
  })

  it.each([
    ['has expired', { expiresAt: NOW - 1 }],
    ['was ended', { endedAt: NOW - 1 }],
    ['never ends, by a wrong document', { expiresAt: 'never' }],
    ['has no end', { endedAt: null }],
  ])('of a link that %s is refused like one that never was', async (_, fields) => {
    holdShare(fields)
    await expect(open(TOKEN)).resolves.toEqual(REFUSAL)
  })

  it('is refused in the same way to a caller without an identity', async () => {
    await expect(open('tokenOfNoLinkAtAll0001', {})).resolves.toEqual(REFUSAL)
  })

  it("does not open the caller's choice of an order or a parcel", async () => {
    const choice = { share: TOKEN, orderId: OWN_ORDER, ...OWN_WAYBILL, openid: ATTACKER }
    const reply = await shop.call('getPath', choice, { openid: ATTACKER })
    expect(reply).toMatchObject({ ok: true, data: { pathItemNum: 1 } })
    expect(JSON.stringify(shop.state().queries())).not.toContain(OWN_ORDER)
  })

  it('is in no other answer and no document', async () => {
    const event = { action: 'create', orderId: OWN_ORDER, ...OWN_WAYBILL }
    const reply = await shop.call('shares', event, { openid: ATTACKER })
    const { token } = (reply as { data: { created: { token: string } } }).data.created
    const list = await shop.call('shares', { action: 'list', orderId: OWN_ORDER }, { openid: ATTACKER })
    expect(list).toMatchObject({ ok: true, data: { shares: [{ id: hashShareToken(token) }] } })
    expect(JSON.stringify([list, shop.state().stored('shares')])).not.toContain(token)
    expect(shop.state().logs()).not.toContain(token)
  })
})

describe('the id of a link', () => {
  const end = (id: unknown, orderId: string, openid: string) =>
    shop.call('shares', { action: 'end', orderId, id }, { openid })

  it.each([['as it is', hash], ...hostileValues(hash)])(
    'does not end it for another customer: %s',
    async (_, id) => {
      const before = shop.state().victimsDocuments()
      await end(id, OWN_ORDER, ATTACKER)
      await end(id, VICTIMS_ORDER, ATTACKER)
      expect(shop.state().victimsDocuments()).toBe(before)
    },
  )

  it('does not end it through another order of its owner', async () => {
    const [own] = shop.state().stored('orders')
    shop.state().hold('orders', [...shop.state().stored('orders'), { ...own, _id: 'v2', orderId: 'OTHER' }])
    const before = shop.state().victimsDocuments()
    await expect(end(hash, 'OTHER', VICTIM)).resolves.toEqual({ ok: true, data: { shares: [] } })
    expect(shop.state().victimsDocuments()).toBe(before)
  })

  it('ends it for its owner', async () => {
    await end(hash, VICTIMS_ORDER, VICTIM)
    await expect(open(TOKEN)).resolves.toEqual(REFUSAL)
  })
})

it('stays within ten open links of an order when many are made at the same time', async () => {
  const event = { action: 'create', orderId: OWN_ORDER, ...OWN_WAYBILL }
  const replies = await Promise.all(
    Array.from({ length: 25 }, () => shop.call('shares', event, { openid: ATTACKER })),
  )
  const opened = shop
    .state()
    .stored('shares')
    .filter(({ orderId, endedAt }) => orderId === OWN_ORDER && endedAt === 0)
  expect(opened.length).toBeLessThanOrEqual(10)
  const created = replies.filter((reply) => 'created' in (reply as { data: object }).data)
  expect(created).toHaveLength(opened.length)
})
