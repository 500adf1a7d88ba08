import { sql, type Kysely } from 'kysely'
import { PRESENT_MONTH } from '../../server/database/partitions'
import { toJson, type Schema } from '../../server/database/schema'
import type { StoredDocument } from './backend'

// CloudBase's documents as rows. A value that a column does not take becomes the value of a field that was never written.

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function keyOf(document: StoredDocument) {
  const { _openid, orderId, deliveryId, waybillId } = document
  const waybill = { delivery_id: text(deliveryId), waybill_id: text(waybillId) }
  return { openid: text(_openid), order_id: text(orderId), ...waybill }
}

type Insert = (kysely: Kysely<Schema>, document: StoredDocument) => Promise<unknown>

/** Adds a document to the table of its collection. */
export const insertDocument: Readonly<Record<string, Insert>> = {
  orders: (kysely, document) => {
    const urgency = [1, 2, 3, 4].find((each) => each === document['urgency']) ?? 0
    const row = {
      ...('_id' in document && { id: text(document['_id']) }),
      ...{ openid: text(document['_openid']), order_id: text(document['orderId']), urgency },
      add_source: number(document['addSource']),
      waybills: toJson(document['waybills'] ?? []),
      goods: document['goods'] === undefined ? null : toJson(document['goods']),
      destination: document['destination'] === undefined ? null : toJson(document['destination']),
      ...{ created_at: number(document['createdAt']), ended: document['ended'] === true },
      ...{ trade_no: optional(document['tradeNo']), transaction_id: optional(document['transactionId']) },
    }
    return kysely.insertInto('orders').values(row).execute()
  },
  tracks: (kysely, document) => {
    const revision = document['revision'] ?? null
    const row = {
      ...{
        id: text(document['_id']),
        ...keyOf(document),
        path_items: toJson(document['pathItemList'] ?? []),
      },
      ...{ truncated: document['truncated'] === true, replaced: toJson(document['replaced'] ?? []) },
      ...{ version: number(document['version']), checked_at: number(document['checkedAt']) },
      ...{ pushed_at: number(document['pushedAt']), lease_until: number(document['leaseUntil']) },
      ...{ failed_as: optional(document['failedAs']), ended: document['ended'] === true },
      ...{ ended_at: number(document['endedAt']), revision: revision === null ? null : number(revision) },
      month: document['ended'] === true ? PRESENT_MONTH : 0,
    }
    return kysely.insertInto('tracks').values(row).execute()
  },
  consents: (kysely, document) => {
    const counts = Object.entries(document['left'] as Record<string, number>)
    const rows = counts.map(([kind, left_count]) => {
      return { id: text(document['_id']), ...keyOf(document), kind, left_count }
    })
    return kysely.insertInto('consents').values(rows).execute()
  },
  shares: (kysely, document) => {
    const times = { created_at: number(document['createdAt']), expires_at: number(document['expiresAt']) }
    const row = {
      ...{ id: text(document['_id']), ...keyOf(document), ...times, uses: number(document['uses']) },
      ...{ order_created_at: number(document['orderCreatedAt']), ended_at: number(document['endedAt']) },
    }
    return kysely.insertInto('shares').values(row).execute()
  },
  rates: (kysely, document) => {
    const row = { id: text(document['_id']), minute: 0, day: number(document['day']), calls: 1 }
    return kysely.insertInto('rates').values(row).execute()
  },
  pauses: (kysely, document) => {
    const counts = { err_code: number(document['errCode']), failures: number(document['failures']) }
    const row = { id: text(document['_id']), until: number(document['until']), ...counts }
    return kysely.insertInto('pauses').values(row).execute()
  },
}

const NONE = sql`jsonb_build_object('outForDelivery', 0, 'signed', 0, 'exception', 0)`
const KEY = sql`'_id', id, '_openid', openid, 'orderId', order_id, 'deliveryId', delivery_id,
  'waybillId', waybill_id`

/** The rows of each table as documents, in a column `document`. */
export const selectDocuments = {
  orders: sql<{ document: StoredDocument }>`select jsonb_build_object('_id', id, '_openid', openid,
    'orderId', order_id, 'waybills', waybills, 'createdAt', created_at, 'ended', ended) as document from orders`,
  tracks: sql<{ document: StoredDocument }>`select jsonb_build_object(${KEY}, 'pathItemList', path_items,
    'checkedAt', checked_at, 'ended', ended, 'endedAt', ended_at, 'revision', revision) as document from tracks`,
  consents: sql<{ document: StoredDocument }>`select jsonb_build_object(${KEY},
    'left', ${NONE} || jsonb_object_agg(kind, left_count), 'toldAt', ${NONE} || jsonb_object_agg(kind, told_at),
    'sentAt', ${NONE} || jsonb_object_agg(kind, sent_at)) as document
    from consents group by id, openid, order_id, delivery_id, waybill_id`,
  shares: sql<{ document: StoredDocument }>`select jsonb_build_object(${KEY}, 'createdAt', created_at,
    'expiresAt', expires_at, 'uses', uses, 'endedAt', ended_at) as document from shares`,
  rates: sql<{ document: StoredDocument }>`select jsonb_build_object('_id', id, 'day', day,
    'calls', jsonb_object_agg('m' || minute, calls)) as document from rates group by id, day`,
  pauses: sql<{ document: StoredDocument }>`select jsonb_build_object('_id', id, 'until', until,
    'errCode', err_code, 'failures', failures) as document from pauses`,
}
