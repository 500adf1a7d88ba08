import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import { createTrack, type Track } from './track'
import { createTrackStore } from './trackStore'

// The adapter through the real wx-server-sdk, against the preview's gateway.

const store = createTrackStore(createCloud())
const { hold: holdIn, dropCollections } = setUpGateway({ collections: ['tracks'] })
const waybill = { deliveryId: 'SF', waybillId: '1' }
const pickedUp = { actionTime: 1, actionType: 100001, actionMsg: '已揽收' }

function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(waybill, 'oABC123456'), ...fields }
}

const hold = (...tracks: object[]) => {
  holdIn('tracks', tracks)
}

it('finds a track as it was added, with its unreadable rows', async () => {
  const added = track({ pathItemList: [pickedUp, null, { actionMsg: { text: 5 } }], failedAs: 'BUSY' })
  await expect(store.add(added)).resolves.toBe(true)
  await expect(store.find('SF-1')).resolves.toEqual(added)
})

it('finds nothing if nothing is stored', async () => {
  await expect(store.find('SF-1')).resolves.toBeNull()
  await expect(store.findAll(['SF-1'])).resolves.toEqual([])
})

it('finds those of several tracks that are stored', async () => {
  hold(track(), track({ _id: 'SF-2' }), track({ _id: 'SF-3' }))
  const found = await store.findAll(['SF-3', 'SF-9', 'SF-1'])
  expect(found.map(({ _id }) => _id).sort()).toEqual(['SF-1', 'SF-3'])
})

it('adds a track only once when several callers add it at the same time', async () => {
  const added = await Promise.all(Array.from({ length: 5 }, () => store.add(track())))
  expect(added.filter(Boolean)).toHaveLength(1)
})

it('updates the given fields and leaves the others', async () => {
  const read = track({ pathItemList: [pickedUp], failedAs: 'BUSY' })
  hold(read)
  await expect(store.update(read, { leaseUntil: 6, failedAs: null })).resolves.toBe(true)
  await expect(store.find('SF-1')).resolves.toEqual({ ...read, leaseUntil: 6, failedAs: null })
})

it('replaces the rows and never mixes them with the previous ones', async () => {
  hold(track({ pathItemList: [pickedUp, pickedUp, pickedUp] }))
  await store.update(track(), { pathItemList: [null], checkedAt: 1 })
  await expect(store.find('SF-1')).resolves.toMatchObject({ pathItemList: [null] })
  await store.update(track({ checkedAt: 1 }), { pathItemList: [], checkedAt: 2 })
  await expect(store.find('SF-1')).resolves.toMatchObject({ pathItemList: [] })
})

it.each([{ version: 1 }, { checkedAt: 1 }, { leaseUntil: 1 }])(
  'updates nothing if another caller has written %j since the read',
  async (written) => {
    hold(track(written))
    await expect(store.update(track(), { leaseUntil: 6 })).resolves.toBe(false)
    await expect(store.find('SF-1')).resolves.toEqual(track(written))
  },
)

it('gives a lease to one of ten callers at the same time', async () => {
  hold(track())
  const taken = await Promise.all(Array.from({ length: 10 }, () => store.update(track(), { leaseUntil: 6 })))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

it('throws INTERNAL for a document of the wrong shape, and leaves it out of a list', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  hold({ ...track(), pathItemList: 'none' }, track({ _id: 'SF-2' }))
  await expect(store.find('SF-1')).rejects.toMatchObject({ code: 'INTERNAL' })
  await expect(store.findAll(['SF-1', 'SF-2'])).resolves.toMatchObject([{ _id: 'SF-2' }])
  expect(log).toHaveBeenCalledWith(expect.stringContaining('track document of the wrong shape: pathItemList'))
})

it('throws NOT_AUTHORISED if the collection does not exist', async () => {
  dropCollections()
  await expect(store.find('SF-1')).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  await expect(store.add(track())).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})
