import { sql, type Kysely } from 'kysely'
import type {
  Belonging,
  BelongingCollection,
  BelongingStore,
} from '../../../cloudfunctions/putOrders/belongingStore'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'
import { toWaybillFields, type WaybillColumns } from './waybillFields'

/** What belongs to the orders of all customers in PostgreSQL, for the shop's own server. */
export function createBelongingStore(kysely: Kysely<Schema>, run: RunStatement): BelongingStore {
  return {
    async listBelongings(collection, orderIds) {
      if (orderIds.length === 0) return []
      const rows = await run(() => selectBelongings(kysely, collection, [...orderIds]).execute())
      return rows.map(toBelonging)
    },

    async removeConsents(ids) {
      if (ids.length > 0)
        await run(() =>
          kysely
            .deleteFrom('consents')
            .where('id', 'in', [...ids])
            .execute(),
        )
    },

    async endShares(ids, now) {
      if (ids.length === 0) return
      const shares = kysely
        .updateTable('shares')
        .set({ ended_at: now })
        .where('id', 'in', [...ids])
      await run(() => shares.where('ended_at', '=', 0).execute())
    },

    async removeBelongings(orderIds) {
      if (orderIds.length === 0) return
      for (const table of ['tracks', 'consents', 'shares'] as const)
        await run(() =>
          kysely
            .deleteFrom(table)
            .where('order_id', 'in', [...orderIds])
            .execute(),
        )
    },
  }
}

const NONE = { isEnded: sql<boolean>`false`.as('ended'), zero: sql<number>`0::float8` }

/** Without the rows of tracks, which may be megabytes. A consent has a row for each kind, and is found once. */
function selectBelongings(kysely: Kysely<Schema>, collection: BelongingCollection, orderIds: string[]) {
  const columns = ['id', 'openid', 'order_id', 'delivery_id', 'waybill_id'] as const
  switch (collection) {
    case 'tracks':
      return kysely
        .selectFrom('tracks')
        .select([...columns, 'ended', NONE.zero.as('order_created_at'), NONE.zero.as('ended_at')])
        .where('order_id', 'in', orderIds)
    case 'consents':
      return kysely
        .selectFrom('consents')
        .distinct()
        .select([...columns, NONE.isEnded, NONE.zero.as('order_created_at'), NONE.zero.as('ended_at')])
        .where('order_id', 'in', orderIds)
    case 'shares':
      return kysely
        .selectFrom('shares')
        .select([...columns, NONE.isEnded, 'order_created_at', 'ended_at'])
        .where('order_id', 'in', orderIds)
  }
}

function toBelonging(
  row: WaybillColumns & { ended: boolean; order_created_at: number; ended_at: number },
): Belonging {
  return {
    ...toWaybillFields(row),
    ended: row.ended,
    orderCreatedAt: row.order_created_at,
    endedAt: row.ended_at,
  }
}
