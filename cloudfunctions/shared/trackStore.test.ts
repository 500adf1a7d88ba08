import { cloudEnvironment } from '../../preview/cloud/cloudEnvironment'
import { Collections } from '../../preview/cloud/collections'
import { startGateway } from '../../preview/cloud/gateway'
import type { Gateway } from '../../preview/cloud/gateway'
import { createWechatApi } from '../../preview/wechat/wechatApi'
import { createCloud } from './cloud'
import { createTrack } from './track'
import type { Track } from './track'
import { createTrackStore } from './trackStore'

/** The adapter through the real wx-server-sdk, against the stand-in of the gateway. */
const store = createTrackStore(createCloud())
const waybill = { deliveryId: 'SF', waybillId: '1' }
const pickedUp = { actionTime: 1, actionType: 100001, actionMsg: '已揽收' }

let gateway: Gateway
let collections: Collections

beforeAll(async () => {
  const wechat = createWechatApi('/nowhere', () => undefined)
  const parts = { wechat, mayCall: () => true, collections: () => collections, log: () => undefined }
  gateway = await startGateway(parts)
  Object.assign(process.env, cloudEnvironment(gateway.url))
})

beforeEach(() => {
  collections = new Collections(['tracks'])
})

afterAll(() => gateway.close())

function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(waybill, 'oABC123456'), ...fields }
}

function hold(...documents: Track[]): void {
  collections.replaceAll(
    'tracks',
    documents.map((document) => ({ ...document })),
  )
}

it('finds a track as it was added, rows that nobody can read among the others', async () => {
  const added = track({ pathItemList: [pickedUp, null, { actionMsg: { text: 5 } }], failedAs: 'BUSY' })
  await expect(store.add(added)).resolves.toBe(true)
  await expect(store.find('SF-1')).resolves.toEqual(added)
})

it('finds nothing where nothing is stored', async () => {
  await expect(store.find('SF-1')).resolves.toBeNull()
  await expect(store.findAll(['SF-1'])).resolves.toEqual([])
})

it('finds several at once', async () => {
  hold(track(), track({ _id: 'SF-2' }), track({ _id: 'SF-3' }))
  const found = await store.findAll(['SF-3', 'SF-9', 'SF-1'])
  expect(found.map(({ _id }) => _id).sort()).toEqual(['SF-1', 'SF-3'])
})

it('adds a track only once, of however many', async () => {
  const added = await Promise.all(Array.from({ length: 5 }, () => store.add(track())))
  expect(added.filter(Boolean)).toHaveLength(1)
})

it('changes what it is told to, and leaves the rest', async () => {
  const read = track({ pathItemList: [pickedUp], failedAs: 'BUSY' })
  hold(read)
  await expect(store.change(read, { leaseUntil: 6, failedAs: null })).resolves.toBe(true)
  await expect(store.find('SF-1')).resolves.toEqual({ ...read, leaseUntil: 6, failedAs: null })
})

it('puts rows in the place of the ones before, and never mixes them', async () => {
  hold(track({ pathItemList: [pickedUp, pickedUp, pickedUp] }))
  await store.change(track(), { pathItemList: [null], checkedAt: 1 })
  await expect(store.find('SF-1')).resolves.toMatchObject({ pathItemList: [null] })
  await store.change(track({ checkedAt: 1 }), { pathItemList: [], checkedAt: 2 })
  await expect(store.find('SF-1')).resolves.toMatchObject({ pathItemList: [] })
})

it.each([{ version: 1 }, { checkedAt: 1 }, { leaseUntil: 1 }])(
  'changes nothing where somebody has written %j since',
  async (written) => {
    hold(track(written))
    await expect(store.change(track(), { leaseUntil: 6 })).resolves.toBe(false)
    await expect(store.find('SF-1')).resolves.toEqual(track(written))
  },
)

it('gives a lease to one of many who want it at the same time', async () => {
  hold(track())
  const taken = await Promise.all(Array.from({ length: 10 }, () => store.change(track(), { leaseUntil: 6 })))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

it('throws INTERNAL for a document of the wrong shape, and leaves it out of several', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  collections.replaceAll('tracks', [{ ...track(), pathItemList: 'none' }, { ...track({ _id: 'SF-2' }) }])
  await expect(store.find('SF-1')).rejects.toMatchObject({ code: 'INTERNAL' })
  await expect(store.findAll(['SF-1', 'SF-2'])).resolves.toMatchObject([{ _id: 'SF-2' }])
  expect(log).toHaveBeenCalledWith(expect.stringContaining('track document of the wrong shape: pathItemList'))
})

it('throws NOT_AUTHORISED where the collection has not been made', async () => {
  collections = new Collections([])
  await expect(store.find('SF-1')).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  await expect(store.add(track())).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
})
