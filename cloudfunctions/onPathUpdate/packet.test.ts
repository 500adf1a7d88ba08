import * as v from 'valibot'
import { PathPushPacket } from './packet'

/** A packet of WeChat's as recorded by WxJava, converted to JSON. */
const packet = {
  ToUserName: 'gh_fcxxxx2ab93b',
  FromUserName: 'ovxxx2B4N',
  CreateTime: 1642056780,
  MsgType: 'event',
  Event: 'add_express_path',
  DeliveryID: 'TEST',
  WayBillId: '01234567894_waybill_id',
  OrderId: '01234567894',
  Version: 2,
  Count: 2,
  Actions: [
    { ActionTime: 1533052800, ActionType: 100001, ActionMsg: '揽件阶段', Lat: 0, Lng: 0 },
    { ActionTime: 1533062800, ActionType: 200001, ActionMsg: '', Lat: 0, Lng: 0 },
  ],
}
const [action] = packet.Actions
const rows = [
  { actionTime: 1533052800, actionType: 100001, actionMsg: '揽件阶段' },
  { actionTime: 1533062800, actionType: 200001, actionMsg: '' },
]

it('reads a packet under the names of the cloud call', () => {
  expect(v.parse(PathPushPacket, packet)).toEqual({
    deliveryId: 'TEST',
    waybillId: '01234567894_waybill_id',
    orderId: '01234567894',
    version: 2,
    rows,
  })
})

it.each([
  ['the event name of the page about cloud functions', { Event: 'express_add_path' }, 2],
  ['a single action without brackets', { Actions: action }, 1],
  ['a wrong number of actions', { Count: 7 }, 2],
  ['no number of actions', { Count: undefined }, 2],
  ['10,000 actions', { Actions: Array.from({ length: 10_000 }, () => action) }, 10_000],
  ['no actions', { Actions: undefined }, 0],
  ['an empty list of actions', { Actions: [] }, 0],
])('reads a packet with %s', (_what, fields, count) => {
  expect(v.parse(PathPushPacket, { ...packet, ...fields }).rows).toHaveLength(count)
})

it.each([
  ['another event', { Event: 'kf_create_session' }],
  ['a message that is not an event', { MsgType: 'text' }],
  ['no version', { Version: undefined }],
  ['a version as text', { Version: '2' }],
  ['a fractional version', { Version: 1.5 }],
  ['version 0', { Version: 0 }],
  ['a version that is not a safe integer', { Version: 1e300 }],
  ['no carrier', { DeliveryID: '' }],
  ['an operator as waybill', { WayBillId: { $gt: '' } }],
  ['a waybill of 5000 characters', { WayBillId: '1'.repeat(5000) }],
])('refuses a packet with %s', (_what, fields) => {
  expect(v.is(PathPushPacket, { ...packet, ...fields })).toBe(false)
})

it.each([
  ['null', null, null],
  ['text', 'signed', null],
  ['a time as text', { ...action, ActionTime: '1533052800' }, { ...rows[0], actionTime: '1533052800' }],
  [
    'no message',
    { ActionTime: 1533052800, ActionType: 100001 },
    { actionTime: 1533052800, actionType: 100001 },
  ],
  ['no type', { ...action, ActionType: null }, { ...rows[0], actionType: null }],
  ['a long message', { ...action, ActionMsg: 'x'.repeat(5000) }, { ...rows[0], actionMsg: 'x'.repeat(5000) }],
])('reads the other actions of a packet with an action that is or has %s', (_what, odd, row) => {
  expect(v.parse(PathPushPacket, { ...packet, Actions: [odd, packet.Actions[1]] }).rows).toEqual([
    row,
    rows[1],
  ])
  expect(v.parse(PathPushPacket, { ...packet, Actions: odd }).rows).toEqual([row])
})

it.each([2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER])(
  'reads no version from %d, which is not an int',
  (Version) => {
    expect(v.parse(PathPushPacket, { ...packet, Version }).version).toBeNull()
  },
)

it.each([undefined, '', 5, { $gt: '' }])('reads no order id from %j', (OrderId) => {
  expect(v.parse(PathPushPacket, { ...packet, OrderId }).orderId).toBeNull()
})

it('reads the highest version that an int can be', () => {
  expect(v.parse(PathPushPacket, { ...packet, Version: 2 ** 31 - 1 }).version).toBe(2 ** 31 - 1)
})
