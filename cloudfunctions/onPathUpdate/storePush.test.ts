import { createPorts, id, NOW, order, rows, waybill } from '../../testing/pathUpdate'
import { createTrack, type Track } from '../shared/track'
import { storePush } from './storePush'

const known: Track = {
  ...createTrack(order, waybill),
  pathItemList: rows.slice(0, 3),
  version: 3,
  checkedAt: NOW - 50,
  pushedAt: NOW - 50,
}
const moved = { ...order, openid: 'oXYZ987654' }

/** Stores a push over the known track; `written` is what is stored then. */
async function store(version: number | null, pushed: typeof rows, receiver = order) {
  const { ports, tracks } = createPorts([known])
  const push = { ...waybill, orderId: null, version, rows: pushed }
  const result = await storePush({ order: receiver, track: known, push }, ports)
  return { result, stored: tracks.stored(id), calls: tracks.calls }
}

it.each([
  ['a higher version', 4, rows.slice(0, 2), 4],
  ['a lower version, but a row that is later than all', 2, rows, 2],
  ['no version', null, rows.slice(0, 2), 3],
])('stores a push with %s and answers the track', async (_what, version, pushed, stored) => {
  const { result, ...after } = await store(version, pushed)
  expect(after.stored).toMatchObject({ version: stored, pushedAt: NOW, checkedAt: NOW })
  expect(result).toEqual(after.stored)
})

it('answers the track, without a write, for the newest push a second time', async () => {
  const { result, calls } = await store(3, rows.slice(0, 3))
  expect(result).toEqual(known)
  expect(calls).toEqual([])
})

it('answers nothing, without a write, for an older push', async () => {
  const { result, calls } = await store(2, rows.slice(0, 3))
  expect(result).toBeNull()
  expect(calls).toEqual([])
})

it('gives the track to the new owner of the order with an older push, but has nothing new to tell', async () => {
  const { result, stored } = await store(2, rows.slice(0, 2), moved)
  expect(stored).toEqual({ ...known, _openid: 'oXYZ987654', revision: 2 })
  expect(result).toBeNull()
})

it('gives the track to the new owner of the order with the newest push, and answers it', async () => {
  const { result, stored } = await store(3, rows.slice(0, 3), moved)
  expect(stored).toMatchObject({ _openid: 'oXYZ987654', version: 3, pushedAt: NOW - 50 })
  expect(result).toEqual(stored)
})

it('tries eight times to write a track that other callers keep writing', async () => {
  const { ports, tracks } = createPorts([known])
  const update = jest.fn(() => Promise.resolve(null))
  const push = { ...waybill, orderId: null, version: 4, rows }
  const stored = storePush({ order, track: known, push }, { ...ports, tracks: { ...tracks, update } })
  await expect(stored).rejects.toMatchObject({ code: 'BUSY' })
  expect(update).toHaveBeenCalledTimes(8)
})
