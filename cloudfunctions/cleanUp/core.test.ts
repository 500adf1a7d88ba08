import { setUpGateway } from '../../testing/gateway'
import { createCloud } from '../shared/cloud'
import { cleanUp, type Removed } from './core'
import { readKeepDays } from './keepDays'
import { createRetentionStore } from './retentionStore'

/** The cleaning up through the real SDK. */

const NOW = 1795413900
const DAY = 24 * 3600
const database = setUpGateway({
  collections: ['orders', 'tracks', 'consents', 'rates', 'pauses', 'progress', 'shares'],
})

const waybill = (orderId: string) => ({ deliveryId: 'SF', waybillId: `W${orderId}` })
const order = (orderId: string) => ({
  _id: `o${orderId}`,
  _openid: 'oMe',
  orderId,
  waybills: [waybill(orderId)],
})
const track = (orderId: string, fields: object = {}) => ({
  _id: `t${orderId}`,
  _openid: 'oMe',
  orderId,
  ...waybill(orderId),
  pathItemList: [],
  ended: false,
  endedAt: 0,
  checkedAt: NOW - 2 * DAY,
  ...fields,
})
const consent = (orderId: string, fields: object = {}) => ({
  _id: `c${orderId}`,
  _openid: 'oMe',
  orderId,
  ...waybill(orderId),
  left: { signed: 1 },
  ...fields,
})

beforeEach(() => {
  jest.spyOn(console, 'warn').mockReturnValue()
})

function run(hasTime = () => true, keepDays = 30): Promise<Removed> {
  return cleanUp({ store: createRetentionStore(createCloud()), now: () => NOW, hasTime, keepDays })
}

const ids = (collection: string) => database.stored(collection).map(({ _id }) => _id)

it('removes a track and its consents 30 days after its end', async () => {
  database.hold('orders', ['1', '2', '3', '4'].map(order))
  database.hold('tracks', [
    track('1', { ended: true, endedAt: NOW - 30 * DAY - 1 }),
    track('2', { ended: true, endedAt: NOW - 30 * DAY + 1 }),
    track('3', { ended: false, checkedAt: NOW - 100 * DAY }),
    track('4', { ended: true, endedAt: NOW - 31 * DAY, checkedAt: NOW - 60 }),
  ])
  database.hold(
    'consents',
    ['1', '2', '3', '4'].map((id) => consent(id)),
  )
  await expect(run()).resolves.toEqual({ ended: 2, orphaned: 0 })
  expect(ids('tracks')).toEqual(['t2', 't3'])
  expect(ids('consents')).toEqual(['c2', 'c3'])
  expect(ids('orders')).toHaveLength(4)
})

it('takes the last word of WeChat for the end if no end is stored', async () => {
  database.hold('orders', [order('1'), order('2')])
  database.hold('tracks', [
    track('1', { ended: true, endedAt: undefined, checkedAt: NOW - 31 * DAY }),
    track('2', { ended: true, endedAt: undefined, checkedAt: NOW - 29 * DAY }),
  ])
  await run()
  expect(ids('tracks')).toEqual(['t2'])
})

it('keeps tracks for as many days as the shop has set', async () => {
  database.hold('orders', [order('1')])
  database.hold('tracks', [track('1', { ended: true, endedAt: NOW - 31 * DAY })])
  await run(() => true, 60)
  expect(ids('tracks')).toEqual(['t1'])
  await run(() => true, 7)
  expect(ids('tracks')).toEqual([])
})

it('leaves nothing of an order that the shop has deleted, nor of a waybill that it has lost', async () => {
  database.hold('orders', [order('1'), { ...order('2'), waybills: [{ deliveryId: 'SF', waybillId: 'new' }] }])
  database.hold(
    'tracks',
    ['1', '2', '3'].map((id) => track(id)),
  )
  database.hold(
    'consents',
    ['1', '2', '3'].map((id) => consent(id)),
  )
  await run()
  expect(ids('tracks')).toEqual(['t1'])
  expect(ids('consents')).toEqual(['c1'])
})

it('removes the consent of a customer whose order is now another one’s, and keeps the track', async () => {
  database.hold('orders', [{ ...order('1'), _openid: 'oOther' }])
  database.hold('tracks', [track('1')])
  database.hold('consents', [consent('1')])
  await run()
  expect([ids('tracks'), ids('consents')]).toEqual([['t1'], []])
})

it('keeps the track of a missing order for a day after WeChat last told', async () => {
  database.hold('orders', [order('1')])
  database.hold('tracks', [
    track('2', { checkedAt: NOW - DAY + 1 }),
    track('3', { checkedAt: NOW - DAY - 1 }),
  ])
  await run()
  expect(ids('tracks')).toEqual(['t2'])
})

it('removes no orphan while there is no order at all', async () => {
  database.hold('tracks', [track('1')])
  database.hold('consents', [consent('1')])
  await expect(run()).resolves.toEqual({ ended: 0, orphaned: 0 })
  expect([ids('tracks'), ids('consents')]).toEqual([['t1'], ['c1']])
})

it('keeps what cannot be read, unless its order is gone', async () => {
  database.hold('orders', [order('1')])
  const broken = { pathItemList: 'none', ended: 'yes', endedAt: '5', checkedAt: null }
  database.hold('tracks', [track('1', broken), track('2', broken)])
  await run()
  expect(ids('tracks')).toEqual(['t1'])
})

it('removes thousands in batches, and continues where a run was cut off', async () => {
  const names = Array.from({ length: 1050 }, (_, index) => String(index).padStart(4, '0'))
  database.hold('orders', names.filter((_, index) => index % 2 === 0).map(order))
  database.hold(
    'tracks',
    names.map((name) => track(name)),
  )
  let runs = 0
  for (; runs < 20 && ids('tracks').length > 525; runs += 1) {
    let batches = 0
    await run(() => (batches += 1) <= 5)
  }
  expect(ids('tracks')).toHaveLength(525)
  expect(runs).toBeGreaterThan(1)
  expect(runs).toBeLessThan(6)
})

it('begins again after the end of a collection', async () => {
  database.hold('orders', [order('1')])
  database.hold('tracks', [track('5')])
  await run()
  database.hold('tracks', [track('2')])
  await run()
  expect(ids('tracks')).toEqual([])
})

it('removes the counts of earlier days and the pauses that ended a day ago', async () => {
  database.hold('orders', [order('1')])
  database.hold('rates', [
    { _id: 'a', day: 20779 },
    { _id: 'b', day: 20780 },
  ])
  database.hold('pauses', [
    { _id: 'a', until: NOW - DAY - 1 },
    { _id: 'b', until: NOW - DAY + 1 },
  ])
  await run()
  expect([ids('rates'), ids('pauses')]).toEqual([['b'], ['b']])
})

it.each([
  ['', 30],
  [undefined, 30],
  ['90', 90],
  [' 7 ', 7],
  ['0', 30],
  ['-1', 30],
  ['1.5', 30],
  ['30 days', 30],
])('reads the setting %p as %p days', (setting, days) => {
  expect(readKeepDays(setting)).toBe(days)
})
