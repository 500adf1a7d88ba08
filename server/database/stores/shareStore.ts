import { sql, type Kysely } from 'kysely'
import { MAX_OPEN_SHARES, SHARE_SECONDS } from '../../../contract/limits'
import type { ShareStore } from '../../../cloudfunctions/shared/shareStore'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'

/** The links in PostgreSQL. */
export function createShareStore(kysely: Kysely<Schema>, run: RunStatement): ShareStore {
  const open = (now: number) =>
    kysely.selectFrom('shares').selectAll().where('ended_at', '=', 0).where('expires_at', '>', now)

  return {
    async findOpen(hash, now) {
      const [row] = await run(() => open(now).where('id', '=', hash).execute())
      if (!row) return null
      return {
        openid: row.openid,
        orderId: row.order_id,
        orderCreatedAt: row.order_created_at,
        deliveryId: row.delivery_id,
        waybillId: row.waybill_id,
        expiresAt: row.expires_at,
      }
    },

    async countUse(hash) {
      const share = kysely.updateTable('shares').where('id', '=', hash)
      await run(() => share.set({ uses: sql<number>`uses + 1` }).execute())
    },

    async listOpen(openid, orderId, now) {
      const ofOrder = open(now).where('openid', '=', openid).where('order_id', '=', orderId)
      // One more than may be open, so that the caller can see a link too many.
      const newest = ofOrder.orderBy('created_at', 'desc').limit(MAX_OPEN_SHARES + 1)
      const rows = await run(() => newest.execute())
      return rows.map(({ id, created_at, expires_at, uses }) => {
        return { id, createdAt: created_at, expiresAt: expires_at, uses }
      })
    },

    async add({ hash, openid, ...parcel }, now) {
      const share = {
        id: hash,
        openid,
        order_id: parcel.orderId,
        order_created_at: parcel.orderCreatedAt,
        delivery_id: parcel.deliveryId,
        waybill_id: parcel.waybillId,
        created_at: now,
        expires_at: now + SHARE_SECONDS,
      }
      await run(() => kysely.insertInto('shares').values(share).execute())
    },

    async end({ openid, orderId, hash }, now) {
      const share = kysely.updateTable('shares').set({ ended_at: now }).where('id', '=', hash)
      const open = share
        .where('openid', '=', openid)
        .where('order_id', '=', orderId)
        .where('ended_at', '=', 0)
      await run(() => open.execute())
    },
  }
}
