import { sql, type Kysely } from 'kysely'
import * as v from 'valibot'
import type { FoundOrder, KeptDocument, RetentionStore } from '../../../cloudfunctions/cleanUp/retentionStore'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'
import { toWaybillFields, type WaybillColumns } from './waybillFields'

const Text = v.fallback(v.string(), '')
const Waybills = v.fallback(v.array(v.object({ deliveryId: Text, waybillId: Text })), [])

/** Rows that one statement removes at most, as in CloudBase. */
const MAX_ROWS = 1000

/** What the cleaning up reads and removes in PostgreSQL. */
export function createRetentionStore(kysely: Kysely<Schema>, run: RunStatement): RetentionStore {
  return { ...createReads(kysely, run), ...createRemovals(kysely, run), ...createProgress(kysely, run) }
}

type Reads = Pick<RetentionStore, 'listEnded' | 'listAfter' | 'findOrders' | 'hasOrders'>

function createReads(kysely: Kysely<Schema>, run: RunStatement): Reads {
  return {
    async listEnded(before, limit) {
      const ended = selectTracks(kysely).where('ended', '=', true).where('ended_at', '>', 0)
      const past = ended.where('ended_at', '<', before).orderBy('ended_at').limit(limit)
      return (await run(() => past.execute())).map(toKeptDocument)
    },

    async listAfter(collection, id, limit) {
      const following =
        collection === 'tracks'
          ? selectTracks(kysely).where('id', '>', id).orderBy('id').limit(limit)
          : selectConsents(kysely).where('id', '>', id).orderBy('id').limit(limit)
      return (await run(() => following.execute())).map(toKeptDocument)
    },

    async findOrders(orderIds) {
      if (orderIds.length === 0) return []
      const orders = kysely.selectFrom('orders').select(['openid', 'order_id', 'waybills'])
      const rows = await run(() => orders.where('order_id', 'in', [...orderIds]).execute())
      return rows.map(toFoundOrder)
    },

    async hasOrders() {
      const first = kysely.selectFrom('orders').select('order_id').orderBy('order_id').limit(1)
      return (await run(() => first.execute())).length > 0
    },
  }
}

type Removals = Pick<RetentionStore, 'remove' | 'removeConsentsOf' | 'removeLimits'>

function createRemovals(kysely: Kysely<Schema>, run: RunStatement): Removals {
  const removeSome = async (table: 'rates' | 'pauses' | 'shares', column: string, before: number) => {
    const past = sql`delete from ${sql.table(table)} where ctid = any(array(
      select ctid from ${sql.table(table)} where ${sql.ref(column)} < ${before}
      order by ${sql.ref(column)} limit ${MAX_ROWS}))`
    await run(() => past.execute(kysely))
  }
  return {
    async remove(collection, ids) {
      if (ids.length > 0)
        await run(() =>
          kysely
            .deleteFrom(collection)
            .where('id', 'in', [...ids])
            .execute(),
        )
    },

    async removeConsentsOf(tracks) {
      if (tracks.length === 0) return
      const ofTracks = kysely
        .deleteFrom('consents')
        .where((row) =>
          row.or(
            tracks.map(({ orderId, deliveryId, waybillId }) =>
              row.and({ order_id: orderId, delivery_id: deliveryId, waybill_id: waybillId }),
            ),
          ),
        )
      await run(() => ofTracks.execute())
    },

    async removeLimits(beforeDay, before) {
      await removeSome('rates', 'day', beforeDay)
      await removeSome('pauses', 'until', before)
      await removeSome('shares', 'expires_at', before)
    },
  }
}

type Progress = Pick<RetentionStore, 'readProgress' | 'writeProgress'>

function createProgress(kysely: Kysely<Schema>, run: RunStatement): Progress {
  return {
    async readProgress(collection) {
      const progress = kysely.selectFrom('progress').select('after').where('id', '=', collection)
      return (await run(() => progress.execute()))[0]?.after ?? ''
    },

    async writeProgress(collection, after) {
      const progress = kysely.insertInto('progress').values({ id: collection, after })
      await run(() =>
        progress.onConflict((conflict) => conflict.column('id').doUpdateSet({ after })).execute(),
      )
    },
  }
}

const KEY = ['id', 'openid', 'order_id', 'delivery_id', 'waybill_id'] as const

/** Without the rows, which may be megabytes. */
function selectTracks(kysely: Kysely<Schema>) {
  return kysely.selectFrom('tracks').select([...KEY, 'ended', 'ended_at', 'checked_at'])
}

/** A consent has a row for each kind, and is found once. */
function selectConsents(kysely: Kysely<Schema>) {
  const never = sql<number>`0::float8`
  return kysely
    .selectFrom('consents')
    .distinctOn('id')
    .select([...KEY, sql<boolean>`false`.as('ended'), never.as('ended_at'), never.as('checked_at')])
}

function toKeptDocument(
  row: WaybillColumns & { ended: boolean; ended_at: number; checked_at: number },
): KeptDocument {
  return {
    ...toWaybillFields(row),
    ended: row.ended,
    endedAt: row.ended_at,
    checkedAt: row.checked_at,
  }
}

function toFoundOrder(row: { openid: string; order_id: string; waybills: unknown }): FoundOrder {
  return { _openid: row.openid, orderId: row.order_id, waybills: v.parse(Waybills, row.waybills) }
}
