import { sql, type InsertObject, type Kysely, type Selectable, type SqlBool, type UpdateObject } from 'kysely'
import { readEach } from '../../../cloudfunctions/shared/documents'
import { nextRevision, readTrack, type Track } from '../../../cloudfunctions/shared/track'
import type { TrackStore, TrackUpdate } from '../../../cloudfunctions/shared/trackStore'
import { isDuplicate, isOvertaken } from '../failures'
import { PRESENT_MONTH } from '../partitions'
import { toJson, type Schema, type TracksTable } from '../schema'
import type { RunStatement } from '../statement'
import { toWaybillFields } from './waybillFields'

/** Maximum number of tracks in one answer, as in CloudBase. */
const MAX_TRACKS = 1000

/**
 * The tracks in PostgreSQL. With `owners`, tracks are looked for among those of these customers, as a database that is spread
 * by owner has them in one place; only a single one that is not among them is looked for everywhere.
 */
export function createTrackStore(
  kysely: Kysely<Schema>,
  run: RunStatement,
  owners?: readonly string[],
): TrackStore {
  const everyones = kysely.selectFrom('tracks').selectAll()
  const owned = owners ? everyones.where('openid', 'in', owners) : everyones
  const list = (tracks: typeof everyones) => run(() => tracks.limit(MAX_TRACKS).execute()).then(readTracks)

  return {
    async find(id) {
      const [found] = await list(owned.where('id', '=', id))
      if (found || owned === everyones) return found ?? null
      return (await list(everyones.where('id', '=', id)))[0] ?? null
    },

    findAll: (ids) => list(owned.where('id', '=', sql<string>`any(${[...ids]}::text[])`)),

    listByWaybill: ({ deliveryId, waybillId }) =>
      list(everyones.where('waybill_id', '=', waybillId).where('delivery_id', '=', deliveryId)),

    async add(track) {
      try {
        await run(() => kysely.insertInto('tracks').values(toRow(track)).execute())
        return true
      } catch (error) {
        if (!isDuplicate(error)) throw error
        return false
      }
    },

    async update(read, changes) {
      const revision = nextRevision(read)
      const update = updateUnchanged(kysely, read, { ...toColumns(changes), revision })
      try {
        const { numUpdatedRows } = await run(() => update.executeTakeFirstOrThrow())
        return numUpdatedRows > 0n ? { ...read, ...changes, revision } : null
      } catch (error) {
        if (!isOvertaken(error)) throw error
        return null
      }
    },
  }
}

function readTracks(rows: readonly Selectable<TracksTable>[]): Track[] {
  return readEach('tracks', rows.map(toDocument), readTrack)
}

/** Changes the track if it is as it was read. The openid leads to the place of a database that is spread by owner. */
function updateUnchanged(kysely: Kysely<Schema>, read: Track, columns: UpdateObject<Schema, 'tracks'>) {
  return kysely
    .updateTable('tracks')
    .set(columns)
    .where('id', '=', read._id)
    .where('openid', '=', read._openid)
    .where(sql<SqlBool>`revision is not distinct from ${toRevision(read.revision)}`)
}

function toRow(track: Track): InsertObject<Schema, 'tracks'> {
  return {
    id: track._id,
    openid: track._openid,
    order_id: track.orderId,
    delivery_id: track.deliveryId,
    waybill_id: track.waybillId,
    path_items: toJson(track.pathItemList),
    truncated: track.truncated,
    replaced: toJson(track.replaced),
    version: track.version,
    checked_at: track.checkedAt,
    pushed_at: track.pushedAt,
    lease_until: track.leaseUntil,
    failed_as: track.failedAs,
    ended: track.ended,
    ended_at: track.endedAt,
    revision: toRevision(track.revision),
    month: track.ended ? PRESENT_MONTH : 0,
  }
}

/** The columns of these fields; one that is undefined is left as it is. */
function toColumns({ pathItemList, replaced, ...changes }: TrackUpdate) {
  return {
    openid: changes._openid,
    order_id: changes.orderId,
    delivery_id: changes.deliveryId,
    waybill_id: changes.waybillId,
    path_items: pathItemList && toJson(pathItemList),
    truncated: changes.truncated,
    replaced: replaced && toJson(replaced),
    version: changes.version,
    checked_at: changes.checkedAt,
    pushed_at: changes.pushedAt,
    lease_until: changes.leaseUntil,
    failed_as: changes.failedAs,
    ended: changes.ended,
    ended_at: changes.endedAt,
    month: changes.ended === undefined ? undefined : toMonth(changes.ended),
  }
}

/** The partition that the row belongs to: an ended track stays in the month that it is in. */
function toMonth(ended: boolean) {
  return ended ? sql<number>`case when month = 0 then ${PRESENT_MONTH} else month end` : 0
}

function toRevision(revision: unknown): number | null {
  return typeof revision === 'number' ? revision : null
}

/** The track as CloudBase stores it, so that both are read in the same way. */
function toDocument(row: Selectable<TracksTable>): object {
  return {
    ...toWaybillFields(row),
    pathItemList: row.path_items,
    truncated: row.truncated,
    replaced: row.replaced,
    version: row.version,
    checkedAt: row.checked_at,
    pushedAt: row.pushed_at,
    leaseUntil: row.lease_until,
    failedAs: row.failed_as,
    ended: row.ended,
    endedAt: row.ended_at,
    revision: row.revision,
  }
}
