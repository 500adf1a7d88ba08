import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  SECRET,
  VICTIM,
  VICTIMS_ORDER,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop, type FunctionName, type Identity } from '../../testing/attackedShop'
import { pathPacket } from '../../testing/pathPacket'

/** Callers who claim to be another customer: in the event, or by a source that is not theirs. */

const shop = setUpAttackedShop()

const CLAIMS: object[] = [
  { OPENID: VICTIM, openid: VICTIM, openId: VICTIM, _openid: VICTIM },
  { FROM_OPENID: VICTIM, FROM_APPID: 'touristappid', UNIONID: 'u' },
  { userInfo: { openId: VICTIM, appId: 'touristappid' } },
  { tcbContext: { OPENID: VICTIM }, wxContext: { OPENID: VICTIM }, context: { openid: VICTIM } },
  { headers: { 'x-wx-openid': VICTIM, 'x-openid': VICTIM, cookie: `openid=${VICTIM}` }, httpMethod: 'POST' },
  { environment: `{"WX_OPENID":"${VICTIM}"}`, WX_OPENID: VICTIM, TCB_SOURCE: 'wx_unknown' },
  JSON.parse(`{"__proto__": {"OPENID": "${VICTIM}", "openid": "${VICTIM}"}}`) as object,
]

const CALLS: [FunctionName, object][] = [
  ['getPath', { orderId: VICTIMS_ORDER }],
  ['subscribe', { orderId: VICTIMS_ORDER, accepted: ['signed'] }],
  ['shares', { orderId: VICTIMS_ORDER, action: 'list' }],
  ['confirmReceipt', { orderId: VICTIMS_ORDER }],
]

describe.each(CLAIMS)('an event with %j', (claim) => {
  it.each(CALLS)('does not make its caller the owner for %s', async (name, event) => {
    const asAttacker = await shop.call(name, { ...event, ...claim }, { openid: ATTACKER })
    const asNobody = await shop.call(name, { ...event, ...claim })
    expect([asAttacker, asNobody]).toEqual([
      { ok: false, code: 'NOT_FOUND' },
      { ok: false, code: 'NOT_FOUND' },
    ])
  })

  it("lists the caller's own orders only", async () => {
    const reply = await shop.call('listOrders', claim, { openid: ATTACKER })
    expect(reply).toMatchObject({ ok: true, data: { orders: [{ orderId: OWN_ORDER }] } })
    expect(JSON.stringify(reply)).not.toContain(SECRET)
  })
})

it('is no owner with an openid that only looks like theirs', async () => {
  for (const openid of [
    `${VICTIM} `,
    VICTIM.toLowerCase(),
    `${VICTIM}\u200b`,
    VICTIM.slice(0, -1),
    '*',
    '$ne',
  ]) {
    const reply = await shop.call('getPath', { orderId: VICTIMS_ORDER }, { openid })
    expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' })
  }
})

const packet = pathPacket(WAYBILL, 9, [{ actionTime: NOW - 9, actionType: 300003, actionMsg: 'forged' }])

/** The sources of CloudBase's documentation, chains of them, and texts near the one that counts. */
const SOURCES = [
  'wx_client',
  'wx_devtools',
  'wx_http',
  'wx_trigger',
  'wx_paycallback',
  'wx_crawler',
  'wx_localdebug',
  'scf',
  'wx_client,scf',
  'wx_unknown,scf',
  'scf,wx_unknown',
  'WX_UNKNOWN',
  'wx_unknown ',
  'wx_unknown\n',
  'wx_unknown\0',
  'ｗx_unknown',
  'wx_unknown,',
  '0',
  'constructor',
]

const OTHERS: Identity[] = [
  ...SOURCES.flatMap((source) => [{ source }, { source, openid: ATTACKER }]),
  { source: '' },
  { source: 'wx_unknown', openid: ATTACKER },
  { source: 'wx_unknown', openid: VICTIM },
  { source: 'wx_unknown', openid: '1234567' },
  { source: 'wx_unknown', variables: { WX_UNIONID: 'u' } },
  { source: 'wx_unknown', variables: { WX_FROM_OPENID: ATTACKER } },
  { source: 'wx_unknown', variables: { WX_FROM_UNIONID: 'u' } },
]

describe('a push', () => {
  it.each(OTHERS)('of %j is refused before the database is asked', async (identity) => {
    for (const claim of [{}, { SOURCE: 'wx_unknown', TCB_SOURCE: 'wx_unknown', ...CLAIMS[0] }]) {
      const reply = await shop.call('onPathUpdate', { ...packet, ...claim }, identity)
      expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
    }
    expect(shop.state().queries()).toEqual([])
    expect(shop.state().logs()).not.toContain(ATTACKER)
  })

  it('of WeChat itself is stored', async () => {
    await expect(shop.push(packet)).resolves.toBe('success')
    expect(JSON.stringify(shop.state().stored('tracks'))).toContain('forged')
  })
})

describe('the clean-up', () => {
  const identities: Identity[] = [
    ...OTHERS.filter(({ source, openid }) => source !== 'wx_trigger' || openid),
    { source: 'wx_unknown' },
  ]

  it.each(identities)('is refused to %j', async (identity) => {
    const event = { Type: 'Timer', TriggerName: 'cleanUp', SOURCE: 'wx_trigger' }
    const reply = await shop.call('cleanUp', event, identity)
    expect(reply).toEqual({ ok: false, code: 'NOT_AUTHORISED' })
    expect(shop.state().queries()).toEqual([])
  })

  it('runs for its timer', async () => {
    await expect(shop.call('cleanUp', {}, { source: 'wx_trigger' })).resolves.toEqual({
      ended: 0,
      orphaned: 0,
    })
  })
})
