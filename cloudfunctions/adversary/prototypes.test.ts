import {
  ATTACKER,
  NOW,
  OWN_ORDER,
  OWN_WAYBILL,
  VICTIM,
  VICTIMS_ORDER,
  WAYBILL,
} from '../../testing/attackedDocuments'
import { setUpAttackedShop, type FunctionName } from '../../testing/attackedShop'
import { pathPacket } from '../../testing/pathPacket'

/** Keys of prototypes in requests, pushes, replies of WeChat and documents. */

const shop = setUpAttackedShop()

/** As JSON brings them: `__proto__` is then an own key. */
const POLLUTION = JSON.parse(`{
  "__proto__": { "polluted": true, "share": "x", "orderId": "${OWN_ORDER}", "ok": true },
  "constructor": { "prototype": { "polluted": true } },
  "prototype": { "polluted": true },
  "toString": "polluted", "hasOwnProperty": "polluted", "then": "polluted", "toJSON": "polluted"
}`) as object

const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype]
const keys = () => prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).sort())
const before = keys()

afterEach(() => {
  expect(keys()).toEqual(before)
  expect({}).not.toHaveProperty('polluted')
})

const EVENTS: [FunctionName, object][] = [
  ['getPath', { orderId: OWN_ORDER }],
  ['listOrders', {}],
  ['subscribe', { orderId: OWN_ORDER, accepted: ['signed'] }],
  ['shares', { action: 'create', orderId: OWN_ORDER, ...OWN_WAYBILL }],
]

it.each(EVENTS)(
  '%s answers a request with keys of prototypes as it answers one without',
  async (name, event) => {
    shop.state().rows = [{ action_time: NOW - 9, action_type: 200001, action_msg: 'x' }]
    const reply = await shop.call(name, { ...POLLUTION, ...event }, { openid: ATTACKER })
    expect(reply).toMatchObject({ ok: true })
    expect(
      JSON.stringify([reply, shop.state().stored('consents'), shop.state().stored('shares')]),
    ).not.toContain('polluted')
  },
)

it.each(EVENTS.filter(([, event]) => 'orderId' in event))(
  '%s reads nothing from the prototype of a request',
  async (name, event) => {
    const withoutOrder = Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'orderId'))
    const reply = await shop.call(name, { ...withoutOrder, ...POLLUTION }, { openid: ATTACKER })
    expect(reply).toEqual({ ok: false, code: 'BAD_REQUEST' })
  },
)

it.each(['constructor', '__proto__', 'toString', 'prototype', 'hasOwnProperty'])(
  'finds no order, kind or action with the name %s',
  async (key) => {
    const call = (name: FunctionName, event: object) => shop.call(name, event, { openid: ATTACKER })
    const orderId = OWN_ORDER
    await expect(call('getPath', { orderId: key })).resolves.toEqual({ ok: false, code: 'NOT_FOUND' })
    for (const event of [
      { action: key, orderId },
      { action: [key], orderId },
    ])
      await expect(call('shares', event)).resolves.toEqual({ ok: false, code: 'BAD_REQUEST' })
    await expect(call('subscribe', { orderId, accepted: [key] })).resolves.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(call('listOrders', { query: key })).resolves.toMatchObject({ data: { orders: [] } })
  },
)

it('stores only the fields of a row from a push', async () => {
  const row = { actionTime: NOW - 9, actionType: 200001, actionMsg: 'pushed' }
  const Actions = [{ ...POLLUTION, ActionTime: NOW - 9, ActionType: 200001, ActionMsg: 'pushed' }, POLLUTION]
  await expect(shop.push(pathPacket(WAYBILL, 2, [], { ...POLLUTION, Actions }))).resolves.toBe('success')
  const stored = shop.state().stored('tracks')
  expect(stored).toMatchObject([{ _openid: VICTIM, pathItemList: expect.arrayContaining([row]) as unknown }])
  expect(JSON.stringify(stored)).not.toContain('polluted')
})

const ANSWERED = { action_time: NOW - 9, action_type: 200001, action_msg: 'answered' }

// The SDK fails on such a reply.
it.each([
  ['rows', [{ ...POLLUTION, ...ANSWERED }]],
  ['a list', { ...POLLUTION, 0: ANSWERED, length: 1 }],
])('answers a failure and stores no rows if WeChat sends prototypes in %s', async (_, rows) => {
  shop.state().rows = rows
  const reply = await shop.call('getPath', { orderId: OWN_ORDER }, { openid: ATTACKER })
  expect(reply).toEqual({ ok: false, code: 'BAD_REPLY' })
  expect(JSON.stringify([shop.state().stored('tracks'), shop.state().logs()])).not.toMatch(
    /polluted|answered/,
  )
})

it('keeps the stored track if a reply of WeChat breaks the SDK', async () => {
  shop.state().rows = [{ ...POLLUTION, ...ANSWERED }]
  const event = { orderId: VICTIMS_ORDER, refresh: true }
  const reply = await shop.call('getPath', event, { openid: VICTIM })
  expect(reply).toMatchObject({ ok: true, data: { pathItemNum: 1, stale: true } })
})

it('answers nothing of prototypes from documents', async () => {
  const state = shop.state()
  for (const name of ['orders', 'tracks'])
    state.hold(
      name,
      state.stored(name).map((document) => ({ ...POLLUTION, ...document, goods: [POLLUTION] })),
    )
  for (const [name, event] of EVENTS.slice(0, 2)) {
    const reply = await shop.call(name, event, { openid: ATTACKER })
    expect(reply).toMatchObject({ ok: true })
    expect(JSON.stringify(reply)).not.toContain('polluted')
  }
})
