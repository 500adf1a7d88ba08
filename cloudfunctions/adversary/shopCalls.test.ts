import { ATTACKER, VICTIM, VICTIMS_ORDER, WAYBILL } from '../../testing/attackedDocuments'
import { setUpAttackedShop, type Identity } from '../../testing/attackedShop'
import { shopOrder } from '../../testing/shopServer'

/** Callers who are not the shop's own server, and want to move or delete orders. */

const shop = setUpAttackedShop()
const steal = { orders: [{ ...shopOrder(VICTIMS_ORDER), openid: ATTACKER, waybills: [WAYBILL] }] }
const remove = { orders: [{ orderId: VICTIMS_ORDER, deleted: true }] }

const SOURCES = [
  'wx_client',
  'wx_devtools',
  'wx_localdebug',
  'wx_unknown',
  'wx_trigger',
  'wx_paycallback',
  'wx_crawler',
  'scf',
  'wx_client,scf',
  'wx_http,scf',
  'scf,wx_http',
  'wx_client,wx_http',
  'WX_HTTP',
  'wx_http ',
  'wx_http\n',
  'wx_http,',
  'wx_httpx',
  '',
  'constructor',
]

const CALLERS: Identity[] = [
  ...SOURCES.flatMap((source) => [{ source }, { source, openid: ATTACKER }]),
  { source: 'wx_http', openid: ATTACKER },
  { source: 'wx_http', openid: '1234567' },
  { source: 'wx_http', variables: { WX_UNIONID: 'u' } },
  { source: 'wx_http', variables: { WX_FROM_OPENID: ATTACKER } },
  { source: 'wx_http', variables: { WX_FROM_UNIONID: 'u' } },
]

it.each(CALLERS)('refuses %j before the database is asked, and logs no openid', async (identity) => {
  const before = shop.state().victimsDocuments()
  for (const event of [steal, remove]) {
    const claims = { SOURCE: 'wx_http', TCB_SOURCE: 'wx_http', userInfo: { openId: '' }, httpMethod: 'POST' }
    const reply = await shop.call('putOrders', { ...event, ...claims }, identity)
    expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
  }
  expect(shop.state().queries()).toEqual([])
  expect(shop.state().victimsDocuments()).toBe(before)
  expect(shop.state().logs()).toContain('"refused":"not the shop"')
  expect(shop.state().logs()).not.toContain(ATTACKER)
})

it("stores what the shop's own server sends, with the keys that WeChat adds to an event", async () => {
  const event = { ...steal, userInfo: { appId: 'touristappid' }, tcbContext: {} }
  const reply = await shop.call('putOrders', event, { source: 'wx_http' })
  expect(reply).toMatchObject({ ok: true, data: { results: [{ status: 'stored' }] } })
  const ofVictim = (collection: string) =>
    shop
      .state()
      .stored(collection)
      .filter(({ _openid }) => _openid === VICTIM)
  expect(['orders', 'tracks', 'consents'].map((name) => ofVictim(name).length)).toEqual([0, 0, 0])
  expect(ofVictim('shares').filter(({ endedAt }) => endedAt === 0)).toEqual([])
})

it('does not begin with an identity that the call before had', async () => {
  await shop.call('listOrders', {}, { openid: ATTACKER })
  const reply = await shop.call('putOrders', remove, { source: 'wx_http' })
  expect(reply).toMatchObject({ ok: true, data: { results: [{ status: 'deleted' }] } })
})
