import { createPorts, id, NOW, order, packet, rows, waybill } from '../../testing/pathUpdate'
import { Failure } from '../shared/failure'
import { createTrack } from '../shared/track'
import { onPathUpdate } from './core'

let log: jest.SpyInstance

beforeEach(() => {
  log = jest.spyOn(console, 'warn').mockReturnValue()
})

it("stores a push under the order's owner and acknowledges it", async () => {
  const { tracks, push } = createPorts()
  await expect(push(packet(2, { FromUserName: 'oSomebodyElse' }))).resolves.toBe('success')
  expect(tracks.stored(id)).toEqual({
    ...createTrack(order, waybill),
    pathItemList: rows.slice(0, 2),
    version: 2,
    checkedAt: NOW,
    pushedAt: NOW,
  })
  expect(tracks.calls).toEqual(['listByWaybill', 'add'])
})

it.each([
  ['in order', [1, 2, 3]],
  ['newest first', [3, 2, 1]],
  ['more than once', [1, 3, 1, 2, 2, 3]],
])('stores the newest version when the versions are delivered %s', async (_what, versions) => {
  const { tracks, push } = createPorts()
  for (const version of versions) await push(packet(version))
  expect(tracks.stored(id)).toMatchObject({ version: 3, pathItemList: rows.slice(0, 3) })
})

it('stores the newest version when all of them are delivered at the same time', async () => {
  const { tracks, push } = createPorts()
  const replies = await Promise.all([2, 1, 3, 3, 2].map((version) => push(packet(version))))
  expect(replies).toEqual(Array.from({ length: 5 }, () => 'success'))
  expect(tracks.stored(id)?.pathItemList).toEqual(rows.slice(0, 3))
})

it('keeps the lease of a caller that is asking WeChat', async () => {
  const { tracks, push } = createPorts([{ ...createTrack(order, waybill), leaseUntil: NOW + 6 }])
  await push(packet(1))
  expect(tracks.stored(id)).toMatchObject({ version: 1, leaseUntil: NOW + 6 })
})

it.each([
  ['a packet of the wrong shape', packet(1, { Version: '1' }), 'wrong packet', 'Version'],
  ['no packet', null, 'wrong packet', null],
  ['no readable action', packet(1, { Actions: Array(10_000).fill({}) }), 'no readable action', 'SF'],
  ['a parcel of no order', packet(1, { WayBillId: '9' }), 'unknown waybill', 'SF'],
])('acknowledges %s, stores nothing and logs one line', async (_what, event, why, what) => {
  const { tracks, push } = createPorts()
  await expect(push(event)).resolves.toBe('success')
  expect(tracks.calls).toEqual([])
  expect(log.mock.calls).toEqual([[JSON.stringify({ where: 'onPathUpdate', ignored: why, what })]])
})

it.each(['listByWaybill', 'add'] as const)(
  'throws if the database fails to %s, so that WeChat pushes again',
  async (call) => {
    const { ports, tracks } = createPorts()
    const failing = { ...tracks, [call]: () => Promise.reject(new Failure('BUSY', 'database')) }
    await expect(onPathUpdate(packet(1), { ...ports, tracks: failing })).rejects.toThrow('database')
  },
)

it('throws BUSY if other callers keep writing the track', async () => {
  const { ports, tracks } = createPorts([createTrack(order, waybill)])
  const contended = { ...tracks, update: () => Promise.resolve(null) }
  const pushed = onPathUpdate(packet(1), { ...ports, tracks: contended })
  await expect(pushed).rejects.toMatchObject({ code: 'BUSY' })
})
