import { blankTrack } from '../../testing/ownedOrder'
import { setUpGateway } from '../../testing/gateway'
import { createCloud } from './cloud'
import type { Track } from './track'
import { createTrackStore } from './trackStore'

// Documents as they may be stored, read and written through the real wx-server-sdk, against the preview's gateway.

const store = createTrackStore(createCloud())
const { hold: holdIn } = setUpGateway({ collections: ['tracks'] })
const key = { orderId: 'A', deliveryId: 'SF', waybillId: '1' }
const track = (fields: Partial<Track> = {}): Track => blankTrack('oABC123456', key, fields)
const id = track()._id

const hold = (...tracks: object[]) => {
  holdIn('tracks', tracks)
}

describe('a track without rows', () => {
  it('is read with the time of the last check, as a parcel may not have been picked up', async () => {
    hold(track({ checkedAt: 9, version: 3 }))
    await expect(store.find(id)).resolves.toMatchObject({ checkedAt: 9, version: 3, pathItemList: [] })
  })
})

it('is numbered from 1 again after the highest number', async () => {
  const read = track({ revision: Number.MAX_SAFE_INTEGER })
  hold(read)
  await expect(store.update(read, { leaseUntil: 6 })).resolves.toMatchObject({ revision: 1 })
})

it('notes a track that is left out of a list, and names what is wrong with it', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue()
  hold({ ...track(), _id: 7 })
  await expect(store.listByWaybill(key)).resolves.toEqual([])
  expect(error.mock.calls).toEqual([
    ['{"where":"tracks","code":"INTERNAL","errMsg":"track document of the wrong shape: _id"}'],
  ])
})

it('is not found under the id of another', async () => {
  hold(track({ _id: 'other' }))
  await expect(store.find(id)).resolves.toBeNull()
})
