import { setUpGateway } from '../../testing/gateway'
import { createCloud } from '../shared/cloud'
import { createRetentionStore } from './retentionStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const store = createRetentionStore(createCloud())
const { hold, stored } = setUpGateway({
  collections: ['orders', 'tracks', 'consents', 'rates', 'pauses', 'progress', 'shares'],
})
const ids = (collection: string) => stored(collection).map(({ _id }) => _id)
const waybills = [{ deliveryId: 'SF', waybillId: '1' }]

it('finds the orders that it is asked for, and of each only what decides how long documents are kept', async () => {
  hold('orders', [
    { _id: 'a', _openid: 'oMe', orderId: 'A', waybills, goods: [{ name: '杯子' }], createdAt: 5 },
    { _id: 'b', _openid: 'oMe', orderId: 'B', waybills },
  ])
  await expect(store.findOrders(['A', 'C'])).resolves.toEqual([{ _openid: 'oMe', orderId: 'A', waybills }])
})

it('reads as much of an order as can be read, and leaves out one without an id', async () => {
  hold('orders', [
    { _id: 'a', _openid: 7, orderId: 'A', waybills: 'none' },
    { _id: 'b', _openid: 'oMe', orderId: 7 },
  ])
  await expect(store.findOrders(['A', 7 as never])).resolves.toEqual([
    { _openid: '', orderId: 'A', waybills: [] },
  ])
})

it('remembers how far each collection was looked through', async () => {
  await expect(store.readProgress('tracks')).resolves.toBe('')
  await store.writeProgress('tracks', 't5')
  await store.writeProgress('consents', 'c7')
  await expect(store.readProgress('tracks')).resolves.toBe('t5')
  await expect(store.readProgress('consents')).resolves.toBe('c7')
})

it('removes the documents with these ids, and none without an id', async () => {
  hold('tracks', [{ _id: 'a' }, { _id: 'b' }])
  await store.remove('tracks', [])
  expect(ids('tracks')).toEqual(['a', 'b'])
  await store.remove('tracks', ['a', 'c'])
  expect(ids('tracks')).toEqual(['b'])
})

it('removes counts, pauses and links that are over, and keeps those that are not', async () => {
  hold('rates', [
    { _id: 'old', day: 9 },
    { _id: 'today', day: 10 },
  ])
  hold('pauses', [
    { _id: 'over', until: 99 },
    { _id: 'running', until: 100 },
  ])
  hold('shares', [
    { _id: 'expired', expiresAt: 99 },
    { _id: 'open', expiresAt: 100 },
  ])
  await store.removeLimits(10, 100)
  expect([ids('rates'), ids('pauses'), ids('shares')]).toEqual([['today'], ['running'], ['open']])
})
