import { sql } from 'kysely'
import { createTrack, type Track } from '../../cloudfunctions/shared/track'
import { migrate, type Database } from '../../server/database/connect'
import { dropPastMonths, preparePartitions } from '../../server/database/partitions'
import { ownedOrder } from '../ownedOrder'
import type { StoreBackend } from './backend'

const DAY = 24 * 3600
const at = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 1000
const row = { actionTime: 1_795_000_000, actionType: 100001, actionMsg: '已揽收' }

function track(waybillId: string, fields: Partial<Track> = {}): Track {
  const blank = createTrack(ownedOrder('oMe', 'A', []), { deliveryId: 'SF', waybillId })
  return { ...blank, pathItemList: [row], checkedAt: 9, ...fields }
}

/** The partitions of the table of tracks, and what else a PostgreSQL does for the stores. */
export function describePartitions(database: () => Database, { stores, hold, stored }: StoreBackend): void {
  const partitions = async () => {
    const { rows } = await sql<{ waybill_id: string; part: string }>`
      select waybill_id, tableoid::regclass::text as part from tracks order by waybill_id`.execute(
      database().kysely,
    )
    return rows.map(({ waybill_id, part }) => [waybill_id, part])
  }
  const putInto = (waybillId: string, month: number) =>
    sql`update tracks set month = ${month} where waybill_id = ${waybillId}`.execute(database().kysely)
  const present = `tracks_${new Date().toISOString().slice(0, 7).replace('-', '')}`

  it('keeps open tracks together, and moves a track into the present month when it ends', async () => {
    const { tracks } = stores()
    await tracks.add(track('1'))
    await tracks.add(track('2', { ended: true }))
    const ended = await tracks.update(track('1'), { ended: true })
    await expect(partitions()).resolves.toEqual([
      ['1', present],
      ['2', present],
    ])
    await tracks.update(ended ?? track('1'), { ended: false })
    await expect(partitions()).resolves.toContainEqual(['1', 'tracks_open'])
  })

  it('leaves an ended track in the month of its end when it is written again', async () => {
    const { tracks } = stores()
    await tracks.add(track('1', { ended: true }))
    await preparePartitions(database(), at('2031-01-31'))
    await putInto('1', 203101)
    await expect(
      tracks.update(track('1', { ended: true }), { ended: true, pushedAt: 5 }),
    ).resolves.not.toBeNull()
    await expect(partitions()).resolves.toEqual([['1', 'tracks_203101']])
  })

  it('makes the partitions of three months, over the end of a year, and takes over rows that came before', async () => {
    await stores().tracks.add(track('1', { ended: true }))
    await putInto('1', 204101)
    await expect(partitions()).resolves.toEqual([['1', 'tracks_default']])
    const preparing = [1, 2].map(() => preparePartitions(database(), at('2040-11-30')))
    await Promise.all(preparing)
    await expect(partitions()).resolves.toEqual([['1', 'tracks_204101']])
    await putInto('1', 203905)
    await preparePartitions(database(), at('2040-11-30'))
    await expect(partitions()).resolves.toEqual([['1', 'tracks_203905']])
    await putInto('1', 204012)
    await expect(partitions()).resolves.toEqual([['1', 'tracks_204012']])
    await expect(stores().tracks.add(track('1'))).resolves.toBe(false)
  })

  it('drops a month when all its tracks are past their days, with their consents, and no open track', async () => {
    const { tracks, consents } = stores()
    await preparePartitions(database(), at('2025-01-15'))
    for (const id of ['1', '2', '3', '4']) await tracks.add(track(id, { ended: id !== '3' }))
    for (const openid of ['oMe', 'oOther'])
      for (const waybillId of ['1', '2', '3'])
        await consents.add({ openid, orderId: 'A', deliveryId: 'SF', waybillId }, ['signed', 'exception'], {})
    await putInto('1', 202501)
    await putInto('2', 202502)
    const end = at('2025-02-01')
    await expect(dropPastMonths(database(), 30, end + 30 * DAY - 1)).resolves.not.toContain(202501)
    await expect(dropPastMonths(database(), 30, end + 30 * DAY)).resolves.toContain(202501)
    const left = (await partitions()).map(([waybillId]) => waybillId)
    expect(left).toEqual(['2', '3', '4'])
    const kept = (await stored('consents')).map(({ waybillId }) => waybillId).sort()
    expect(kept).toEqual(['2', '2', '3', '3'])
  })

  it('drops a month once when several instances do it at the same time', async () => {
    await preparePartitions(database(), at('2024-01-15'))
    await hold('tracks', [track('1', { ended: true })])
    await putInto('1', 202401)
    await Promise.all([1, 2, 3].map(() => dropPastMonths(database(), 1, at('2024-12-31'))))
    await expect(partitions()).resolves.toEqual([])
  })

  it('is migrated again without a change, by several instances at the same time', async () => {
    await hold('tracks', [track('1')])
    await Promise.all([1, 2, 3, 4].map(() => migrate(database())))
    await expect(partitions()).resolves.toEqual([['1', 'tracks_open']])
  })

  it('tells every change of a track by its id alone', async () => {
    const heard: string[] = []
    let hear = (): void => undefined
    const stop = await database().listen(
      'track_changes',
      (payload) => {
        heard.push(payload)
        hear()
      },
      () => undefined,
    )
    const next = () =>
      new Promise<void>((resolve) => {
        hear = resolve
      })
    const { tracks, belongings } = stores()
    const { _id } = track('1')
    for (const change of [
      () => tracks.add(track('1')),
      () => tracks.update(track('1'), { leaseUntil: 5 }),
      () => tracks.update(track('1', { revision: 2 }), { ended: true }),
      () => belongings.removeBelongings(['A']),
    ]) {
      const hearing = next()
      await change()
      await hearing
    }
    await stop()
    expect(heard).toEqual([_id, _id, _id, _id])
  })
}
