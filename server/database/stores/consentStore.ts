import { sql, type Kysely } from 'kysely'
import type { NotificationKind } from '../../../contract/notification'
import type { ConsentKey, ConsentStore } from '../../../cloudfunctions/shared/consentStore'
import { hashTexts } from '../../../cloudfunctions/shared/trackId'
import type { Schema } from '../schema'
import type { RunStatement } from '../statement'

/** As many as in CloudBase, see the port. */
const MAX_CONSENTS = 5

/** The consents in PostgreSQL: a row for each kind. */
export function createConsentStore(kysely: Kysely<Schema>, run: RunStatement): ConsentStore {
  const ofKind = (key: ConsentKey, kind: NotificationKind) =>
    kysely
      .updateTable('consents')
      .where('id', '=', consentId(key))
      .where('openid', '=', key.openid)
      .where('kind', '=', kind)

  return {
    async add(key, kinds, knownAt) {
      const named = new Set([...kinds, ...(Object.keys(knownAt) as NotificationKind[])])
      if (named.size === 0) return
      const rows = [...named].map((kind) => ({
        ...toKeyColumns(key),
        kind,
        left_count: kinds.includes(kind) ? 1 : 0,
        told_at: knownAt[kind] ?? 0,
      }))
      const added = kysely
        .insertInto('consents')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['id', 'openid', 'kind']).doUpdateSet({
            left_count: sql<number>`least(consents.left_count + excluded.left_count, ${MAX_CONSENTS})`,
            told_at: sql<number>`greatest(consents.told_at, excluded.told_at)`,
            sent_at: sql<number>`case when excluded.left_count > 0 and consents.left_count < ${MAX_CONSENTS}
              then 0 else consents.sent_at end`,
          }),
        )
      await run(() => added.execute())
    },

    async consume(key, kind, beganAt) {
      const taken = ofKind(key, kind)
        .set({ left_count: sql<number>`left_count - 1`, told_at: beganAt, sent_at: beganAt })
        .where('left_count', '>', 0)
        .where('told_at', '<', beganAt)
      return (await run(() => taken.executeTakeFirstOrThrow())).numUpdatedRows > 0n
    },

    async revoke(key, kind, beganAt) {
      const refused = ofKind(key, kind).set({ left_count: 0 }).where('sent_at', '=', beganAt)
      await run(() => refused.execute())
    },
  }
}

function toKeyColumns(key: ConsentKey) {
  const { openid, orderId, deliveryId, waybillId } = key
  return { id: consentId(key), openid, order_id: orderId, delivery_id: deliveryId, waybill_id: waybillId }
}

function consentId({ openid, orderId, deliveryId, waybillId }: ConsentKey): string {
  return hashTexts([openid, orderId, deliveryId, waybillId])
}
