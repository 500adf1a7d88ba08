import { blankTrack, ownedOrder } from '../../testing/ownedOrder'
import type { Track } from './track'
import { findOwnerChanges } from './trackOfOrder'

const NOW = 1_795_413_900
const DAY = 24 * 3600
const waybill = { deliveryId: 'SF', waybillId: '1' }
const order = ownedOrder('oMe', 'A', [waybill], { createdAt: NOW - 5 * DAY })
const owner = { _openid: 'oMe', orderId: 'A', ...waybill }
const own = { actionTime: NOW - DAY, actionType: 200001, actionMsg: '运输中' }
const ownEnd = { actionTime: NOW - 60, actionType: 300003, actionMsg: '已签收' }
const earlier = { actionTime: NOW - 200 * DAY, actionType: 300003, actionMsg: '已签收' }

const track = (fields: Partial<Track> = {}): Track =>
  blankTrack('oMe', { orderId: 'A', ...waybill }, { pathItemList: [own], checkedAt: NOW - 9, ...fields })

const changesOf = (fields: Partial<Track>) => findOwnerChanges(track(fields), order, waybill, NOW)

it('changes nothing in a track that is the owner’s, with rows of the order only', () => {
  expect(changesOf({})).toBeNull()
  expect(changesOf({ leaseUntil: NOW + 9, failedAs: 'BUSY' })).toBeNull()
})

it.each([
  ['customer', { _openid: 'oOther' }],
  ['order', { orderId: 'B' }],
  ['carrier', { deliveryId: 'ZTO' }],
  ['waybill', { waybillId: '2' }],
])('gives a track under another %s to the owner, without the lease, and leaves its rows', (_what, fields) => {
  expect(changesOf({ ...fields, leaseUntil: NOW + 9, failedAs: 'BUSY' })).toEqual({
    ...owner,
    leaseUntil: 0,
    failedAs: null,
  })
})

it('leaves out rows from before the order, and reads the rest again', () => {
  expect(changesOf({ pathItemList: [earlier, own], ended: true, endedAt: earlier.actionTime })).toEqual({
    ...owner,
    leaseUntil: 0,
    failedAs: null,
    pathItemList: [own],
    ended: false,
    endedAt: 0,
    checkedAt: NOW - 9,
  })
})

it('keeps the end that the order’s own rows tell', () => {
  const changes = changesOf({ pathItemList: [earlier, own, ownEnd], ended: true, endedAt: 0 })
  expect(changes).toMatchObject({ pathItemList: [own, ownEnd], ended: true, endedAt: NOW - 60 })
})

it('counts a track as never checked if none of its rows is of the order', () => {
  const changes = changesOf({ pathItemList: [earlier], ended: true })
  expect(changes).toMatchObject({ pathItemList: [], ended: false, endedAt: 0, checkedAt: 0 })
})
