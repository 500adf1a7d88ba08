import { ownedOrder } from '../../testing/ownedOrder'
import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createTrack, type Track } from './track'
import { trackId } from './trackId'
import { createTrackStore } from './trackStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const store = createTrackStore(createCloud())
const { hold: holdIn, dropCollections } = setUpGateway({ collections: ['tracks'] })
const order = ownedOrder('oABC123456', 'A', [])
const [id, id2, id3, id9] = ['1', '2', '3', '9'].map(idOf) as [string, string, string, string]
const timed = { actionTime: 1_795_000_000, actionType: 100001, actionMsg: '已揽收' }
const pickedUp = { actionTime: 1, actionType: 100001, actionMsg: '已揽收' }

function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(order, { deliveryId: 'SF', waybillId: '1' }), ...fields }
}

function idOf(waybillId: string): string {
  return trackId({ orderId: 'A', deliveryId: 'SF', waybillId })
}

const hold = (...tracks: object[]) => {
  holdIn('tracks', tracks)
}

it('finds a track as it was added, with its unreadable rows', async () => {
  const added = track({ pathItemList: [pickedUp, null, { actionMsg: { text: 5 } }], checkedAt: 9 })
  await expect(store.add(added)).resolves.toBe(true)
  await expect(store.find(id)).resolves.toEqual(added)
})

it('finds nothing if nothing is stored', async () => {
  await expect(store.find(id)).resolves.toBeNull()
  await expect(store.findAll([id])).resolves.toEqual([])
})

it('finds those of several tracks that are stored', async () => {
  hold(track(), track({ _id: id2 }), track({ _id: id3 }))
  const found = await store.findAll([id3, id9, id])
  expect(found.map(({ _id }) => _id).sort()).toEqual([id, id3].sort())
})

it('adds a track only once when several callers add it at the same time', async () => {
  const added = await Promise.all(Array.from({ length: 5 }, () => store.add(track())))
  expect(added.filter(Boolean)).toHaveLength(1)
})

it('updates the given fields and leaves the others', async () => {
  const read = track({ pathItemList: [pickedUp], checkedAt: 9, failedAs: 'BUSY' })
  hold(read)
  const updated = { ...read, leaseUntil: 6, failedAs: null, revision: 2 }
  await expect(store.update(read, { leaseUntil: 6, failedAs: null })).resolves.toEqual(updated)
  await expect(store.find(id)).resolves.toEqual(updated)
})

it('replaces the rows and never mixes them with the previous ones', async () => {
  hold(track({ pathItemList: [pickedUp, pickedUp, pickedUp] }))
  await store.update(track(), { pathItemList: [null], checkedAt: 1 })
  await expect(store.find(id)).resolves.toMatchObject({ pathItemList: [null] })
  await store.update(track({ revision: 2 }), { pathItemList: [], checkedAt: 2 })
  await expect(store.find(id)).resolves.toMatchObject({ pathItemList: [] })
})

it('updates nothing if another caller has written since the read', async () => {
  hold(track({ revision: 2 }))
  await expect(store.update(track(), { leaseUntil: 6 })).resolves.toBeNull()
  await expect(store.find(id)).resolves.toEqual(track({ revision: 2 }))
})

it('finds the tracks of every order with a waybill', async () => {
  hold(track(), track({ _id: id2, orderId: 'B', _openid: 'oXYZ987654' }), track({ _id: id3, waybillId: '3' }))
  const found = await store.listByWaybill({ deliveryId: 'SF', waybillId: '1' })
  expect(found.map(({ orderId }) => orderId).sort()).toEqual(['A', 'B'])
})

it('gives a lease to one of ten callers at the same time', async () => {
  hold(track())
  const taken = await Promise.all(Array.from({ length: 10 }, () => store.update(track(), { leaseUntil: 6 })))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

describe('a malformed document', () => {
  const blank = track()

  it.each([
    ['rows that are text', { pathItemList: 'none', checkedAt: 9, version: 3 }, blank],
    ['no rows', { pathItemList: undefined, checkedAt: 9, ended: true }, blank],
    [
      'rows stored as an object',
      { pathItemList: { 0: pickedUp, 1: 5 }, checkedAt: 9 },
      { ...blank, checkedAt: 9, pathItemList: [pickedUp, null] },
    ],
    [
      'no time, but rows',
      { pathItemList: [timed], checkedAt: '2026-11-23' },
      { ...blank, checkedAt: timed.actionTime, pathItemList: [timed] },
    ],
    ['a lease and a version that are text', { leaseUntil: '6', version: 'two', failedAs: 'NO' }, blank],
    ['an owner that is a number', { _openid: 5 }, { ...blank, _openid: '' }],
  ])('with %s is read as far as it can be', async (_what, fields, expected) => {
    hold({ ...track(), ...fields })
    await expect(store.find(id)).resolves.toEqual(expected)
    await expect(store.findAll([id])).resolves.toEqual([expected])
  })

  it.each([undefined, null, 'two', 1e308, { a: 1 }])(
    'with the revision %j can be written',
    async (revision) => {
      hold({ ...track(), revision })
      const read = await store.find(id)
      if (!read) throw new Error('nothing is stored')
      await expect(store.update(read, { leaseUntil: 6 })).resolves.toMatchObject({
        leaseUntil: 6,
        revision: 1,
      })
      await expect(store.update(read, { leaseUntil: 7 })).resolves.toBeNull()
      await expect(store.find(id)).resolves.toMatchObject({ leaseUntil: 6, revision: 1 })
    },
  )
})

it('throws NOT_AUTHORISED if the collection does not exist', async () => {
  dropCollections()
  await expect(store.find(id)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  await expect(store.add(track())).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})
