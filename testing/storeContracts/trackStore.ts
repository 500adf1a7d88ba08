import { createTrack, type Track } from '../../cloudfunctions/shared/track'
import { trackId } from '../../cloudfunctions/shared/trackId'
import type { TrackUpdate } from '../../cloudfunctions/shared/trackStore'
import { ownedOrder } from '../ownedOrder'
import type { StoreBackend } from './backend'

const order = ownedOrder('oABC123456', 'A', [])
const [id, id2, id3, id9] = ['1', '2', '3', '9'].map(idOf) as [string, string, string, string]
const pickedUp = { actionTime: 1, actionType: 100001, actionMsg: '已揽收' }

function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(order, { deliveryId: 'SF', waybillId: '1' }), ...fields }
}

function idOf(waybillId: string): string {
  return trackId({ orderId: 'A', deliveryId: 'SF', waybillId })
}

/** What every TrackStore does. */
export function describeTrackStore({ stores, hold: holdIn, stored, drop, isSchemaless }: StoreBackend): void {
  const store = () => stores().tracks
  const hold = (...tracks: object[]) => holdIn('tracks', tracks)

  it('finds a track as it was added, with its unreadable rows', async () => {
    const added = track({
      pathItemList: [pickedUp, null, { actionMsg: { text: 5 } }],
      checkedAt: 9,
      replaced: [{ hash: 'h', at: 5, pushed: true }],
      failedAs: 'BUSY',
      version: 2 ** 53,
    })
    await expect(store().add(added)).resolves.toBe(true)
    await expect(store().find(id)).resolves.toEqual(added)
  })

  it('finds nothing if nothing is stored', async () => {
    await expect(store().find(id)).resolves.toBeNull()
    await expect(store().findAll([id])).resolves.toEqual([])
    await expect(store().findAll([])).resolves.toEqual([])
    await expect(store().find('\0')).resolves.toBeNull()
  })

  it('finds those of several tracks that are stored', async () => {
    await hold(track(), track({ _id: id2 }), track({ _id: id3, ended: true }))
    const found = await store().findAll([id3, id9, id])
    expect(found.map(({ _id }) => _id).sort()).toEqual([id, id3].sort())
  })

  it('adds a track only once when several callers add it at the same time', async () => {
    const states = [false, true, false, true, false]
    const added = await Promise.all(states.map((ended) => store().add(track({ ended }))))
    expect(added.filter(Boolean)).toHaveLength(1)
    await expect(stored('tracks')).resolves.toHaveLength(1)
  })

  it('adds no track beside one that has ended, or that ends at the same time', async () => {
    await hold(track())
    const calls = [
      store().update(track(), { ended: true, endedAt: 5 }),
      ...Array.from({ length: 9 }, () => store().add(track())),
    ]
    const [updated, ...added] = await Promise.all(calls)
    expect(updated).toMatchObject({ ended: true })
    expect(added.filter(Boolean)).toEqual([])
    await expect(store().add(track())).resolves.toBe(false)
    await expect(stored('tracks')).resolves.toHaveLength(1)
  })

  it('updates the given fields and leaves the others', async () => {
    const read = track({ pathItemList: [pickedUp], checkedAt: 9, failedAs: 'BUSY' })
    await hold(read)
    const updated = { ...read, leaseUntil: 6, failedAs: null, revision: 2 }
    await expect(store().update(read, { leaseUntil: 6, failedAs: null })).resolves.toEqual(updated)
    await expect(store().find(id)).resolves.toEqual(updated)
  })

  it('updates every field of a track, its end and its owner too, and takes the end back', async () => {
    await hold(track())
    const changes: TrackUpdate = {
      ...{ pathItemList: [pickedUp], truncated: true, version: 3, pushedAt: 4, checkedAt: 5, leaseUntil: 8 },
      ...{ _openid: 'oXYZ987654', orderId: 'B', ended: true, endedAt: 6, failedAs: 'TIMEOUT' },
      replaced: [{ hash: 'h', at: 7, pushed: false }],
    }
    const ended = await store().update(track(), changes)
    await expect(store().find(id)).resolves.toEqual(track({ ...changes, revision: 2 }))
    await expect(store().update(ended ?? track(), { ended: false, endedAt: 0 })).resolves.not.toBeNull()
    await expect(store().find(id)).resolves.toEqual(
      track({ ...changes, ended: false, endedAt: 0, revision: 3 }),
    )
  })

  it('replaces the rows and never mixes them with the previous ones', async () => {
    await hold(track({ pathItemList: [pickedUp, pickedUp, pickedUp] }))
    await store().update(track(), { pathItemList: [null], checkedAt: 1 })
    await expect(store().find(id)).resolves.toMatchObject({ pathItemList: [null] })
    await store().update(track({ revision: 2 }), { pathItemList: [], checkedAt: 2 })
    await expect(store().find(id)).resolves.toMatchObject({ pathItemList: [] })
  })

  it('updates nothing if another caller has written since the read', async () => {
    await hold(track({ revision: 2 }))
    await expect(store().update(track(), { leaseUntil: 6 })).resolves.toBeNull()
    await expect(store().update(track({ _id: id2 }), { leaseUntil: 6 })).resolves.toBeNull()
    await expect(store().find(id)).resolves.toEqual(track({ revision: 2 }))
  })

  it('finds the tracks of every order with a waybill', async () => {
    const others = [track({ _id: id2, orderId: 'B', _openid: 'oXYZ987654', ended: true })]
    await hold(track(), ...others, track({ _id: id3, waybillId: '3' }))
    const found = await store().listByWaybill({ deliveryId: 'SF', waybillId: '1' })
    expect(found.map(({ _id }) => _id).sort()).toEqual([id, id2].sort())
    await expect(store().listByWaybill({ deliveryId: 'SF', waybillId: '1\0' })).resolves.toEqual([])
  })

  it('lets one of many callers update at the same time, even if the end moves the track', async () => {
    await hold(track({ pathItemList: [pickedUp], checkedAt: 9 }))
    const changes = [{ leaseUntil: 6 }, { ended: true }, { leaseUntil: 7 }, { ended: true, endedAt: 9 }]
    for (let round = 0; round < 5; round += 1) {
      const read = (await store().find(id)) ?? track()
      const calls = [...changes, { ended: false }, { _openid: `o${round}` }].map((each) =>
        store().update(read, each),
      )
      const taken = await Promise.all(calls)
      expect(taken.filter(Boolean)).toHaveLength(1)
      await expect(store().find(id)).resolves.toEqual(taken.find(Boolean))
    }
  })

  it("finds a customer's own tracks, and the single track that a customer's order has taken over", async () => {
    await hold(track(), track({ _id: id2, _openid: 'oXYZ987654' }))
    const own = stores('oABC123456').tracks
    await expect(own.find(id)).resolves.toMatchObject({ _id: id })
    await expect(own.find(id2)).resolves.toMatchObject({ _openid: 'oXYZ987654' })
    await expect(own.find(id3)).resolves.toBeNull()
    expect((await own.findAll([id])).map(({ _id }) => _id)).toEqual([id])
    const both = await stores('oABC123456', 'oXYZ987654').tracks.findAll([id, id2, id3])
    expect(both.map(({ _id }) => _id).sort()).toEqual([id, id2].sort())
  })

  it('keeps a row with characters that a database may refuse, and every other row', async () => {
    const hostile = { actionTime: 2, actionType: 100001, actionMsg: '已\0揽\ud800收\udc00' }
    const added = track({ pathItemList: [hostile, pickedUp], checkedAt: 9 })
    await expect(store().add(added)).resolves.toBe(true)
    const found = await store().find(id)
    expect(found?.pathItemList).toMatchObject([{ actionTime: 2, actionType: 100001 }, pickedUp])
    const changed = await store().update(added, { pathItemList: [pickedUp, hostile, hostile] })
    expect(changed).not.toBeNull()
    expect((await store().find(id))?.pathItemList).toHaveLength(3)
  })

  it('keeps rows of any content as they are: huge, nested, with names of prototypes', async () => {
    // CloudBase's SDK refuses such a name before anything is sent.
    const name = isSchemaless ? 'a' : 'a\0'
    const names = JSON.parse(
      `{"__proto__":{"ended":true},"constructor":1,${JSON.stringify(name)}:2}`,
    ) as object
    const rows = [
      { actionTime: 1e308, actionType: -0.5, actionMsg: 'x'.repeat(300_000) },
      { actionTime: '2026-11-26', actionType: names, actionMsg: "'); drop table tracks; --" },
    ]
    await expect(store().add(track({ pathItemList: rows, checkedAt: 9 }))).resolves.toBe(true)
    const found = await store().find(id)
    expect(found?.pathItemList).toMatchObject([rows[0], { actionMsg: "'); drop table tracks; --" }])
    expect(found?.ended).toBe(false)
  })

  it('throws NOT_AUTHORISED if the collection does not exist', async () => {
    await drop()
    await expect(store().find(id)).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
    await expect(store().add(track())).rejects.toMatchObject({ code: 'NOT_AUTHORISED' })
  })
}
