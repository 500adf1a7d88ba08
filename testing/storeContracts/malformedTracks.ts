import { createTrack, type Track } from '../../cloudfunctions/shared/track'
import { ownedOrder } from '../ownedOrder'
import type { StoreBackend } from './backend'

const blank = createTrack(ownedOrder('oABC123456', 'A', []), { deliveryId: 'SF', waybillId: '1' })
const pickedUp = { actionTime: 1, actionType: 100001, actionMsg: '已揽收' }
const timed = { ...pickedUp, actionTime: 1_795_000_000 }

/** Documents that are not as the functions write them. The first cases are only possible without a schema. */
export function describeMalformedTracks({ stores, hold, isSchemaless }: StoreBackend): void {
  const anyShape: [string, object, Track][] = [
    ['no rows', { pathItemList: undefined, checkedAt: 9, ended: true }, blank],
    [
      'no time, but rows',
      { pathItemList: [timed], checkedAt: '2026-11-23' },
      { ...blank, checkedAt: timed.actionTime, pathItemList: [timed] },
    ],
    ['a lease and a version that are text', { leaseUntil: '6', version: 'two', failedAs: 'NO' }, blank],
    ['an owner that is a number', { _openid: 5 }, { ...blank, _openid: '' }],
  ]

  it.each<[string, object, Track]>([
    ...(isSchemaless ? anyShape : []),
    ['rows that are text', { pathItemList: 'none', checkedAt: 9, version: 3 }, blank],
    [
      'rows stored as an object',
      { pathItemList: { 0: pickedUp, 1: 5 }, checkedAt: 9 },
      { ...blank, checkedAt: 9, pathItemList: [pickedUp, null] },
    ],
    ['a time that is none', { checkedAt: -5, pushedAt: 0.5, leaseUntil: 1e300, version: -1 }, blank],
    ['a reason of failure that is none', { failedAs: 'NO', replaced: 'none' }, blank],
  ])('a track with %s is read as far as it can be', async (_what, fields, expected) => {
    await hold('tracks', [{ ...blank, ...fields }])
    await expect(stores().tracks.find(blank._id)).resolves.toEqual(expected)
    await expect(stores().tracks.findAll([blank._id])).resolves.toEqual([expected])
  })

  it.each(isSchemaless ? [undefined, null, 'two', 1e308, { a: 1 }] : [null, 1e308])(
    'a track with the revision %j can be written',
    async (revision) => {
      const store = stores().tracks
      await hold('tracks', [{ ...blank, revision }])
      const read = await store.find(blank._id)
      if (!read) throw new Error('nothing is stored')
      const updated = { leaseUntil: 6, revision: 1 }
      await expect(store.update(read, { leaseUntil: 6 })).resolves.toMatchObject(updated)
      await expect(store.update(read, { leaseUntil: 7 })).resolves.toBeNull()
      await expect(store.find(blank._id)).resolves.toMatchObject(updated)
    },
  )
}
