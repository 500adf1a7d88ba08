import * as v from 'valibot'
import { PathPushPacket } from './packet'

/** A packet as WxJava captured it from WeChat, turned into JSON. */
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

it("reads a packet of WeChat's in the names of the cloud call", () => {
  expect(v.parse(PathPushPacket, packet)).toEqual({
    deliveryId: 'TEST',
    waybillId: '01234567894_waybill_id',
    version: 2,
    rows,
  })
})

it.each([
  ['the name on the page about cloud functions', { Event: 'express_add_path' }, 2],
  ['a single action without brackets', { Actions: action }, 1],
  ['a number of actions that does not agree', { Count: 7 }, 2],
  ['no number of actions', { Count: undefined }, 2],
  ['a thousand actions', { Actions: Array.from({ length: 1000 }, () => action) }, 1000],
])('reads a packet with %s', (_what, fields, count) => {
  expect(v.parse(PathPushPacket, { ...packet, ...fields }).rows).toHaveLength(count)
})

it.each([
  ['another event', { Event: 'kf_create_session' }],
  ['a message that is no event', { MsgType: 'text' }],
  ['no version', { Version: undefined }],
  ['a version as text', { Version: '2' }],
  ['half a version', { Version: 1.5 }],
  ['version 0', { Version: 0 }],
  ['a version beyond all numbers', { Version: 1e300 }],
  ['no carrier', { DeliveryID: '' }],
  ['an operator for a waybill', { WayBillId: { $gt: '' } }],
  ['a waybill without end', { WayBillId: '1'.repeat(5000) }],
  ['no actions', { Actions: [] }],
  ['null for actions', { Actions: null }],
  ['text for actions', { Actions: 'signed' }],
  ['10,000 actions', { Actions: Array.from({ length: 10_000 }, () => action) }],
  ['an action of null', { Actions: [action, null] }],
  ['a time as text', { Actions: [{ ...action, ActionTime: '1533052800' }] }],
  ['a type that is none', { Actions: [{ ...action, ActionType: null }] }],
  ['a message that is none', { Actions: [{ ...action, ActionMsg: { $gt: '' } }] }],
  ['a message without end', { Actions: [{ ...action, ActionMsg: 'x'.repeat(2001) }] }],
])('refuses a packet with %s', (_what, fields) => {
  expect(v.is(PathPushPacket, { ...packet, ...fields })).toBe(false)
})
