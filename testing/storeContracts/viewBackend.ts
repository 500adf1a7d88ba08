import { sql } from 'kysely'
import { URGENCIES } from '../../src/domain/urgency'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import type { Database } from '../../server/database/connect'
import { toJson } from '../../server/database/schema'
import { createViewStores } from '../../server/orders/viewStores'
import type { StoreBackend, StoredDocument } from './backend'
import { setUpSqlBackend } from './sqlBackend'

/** A shop's own tables, and the view over them that docs/orders.md asks for. */
const SHOP = [
  'create schema if not exists shop',
  `create table if not exists shop.purchases (id text collate "C", buyer text collate "C", placed_at float8, source smallint,
    items jsonb, destination jsonb, out_trade_no text, payment text)`,
  'create table if not exists shop.shipments (purchase_id text, carrier text, number text, wechat_order text)',
  `create or replace view shop_orders as
    select purchases.id as order_id, buyer as openid, placed_at as created_at, source as add_source,
      carrier as delivery_id, number as waybill_id, wechat_order as wx_order_id, items as goods, destination,
      out_trade_no as trade_no, payment as transaction_id
    from shop.purchases left join shop.shipments on purchase_id = purchases.id`,
]

export async function createShop({ kysely }: Pick<Database, 'kysely'>): Promise<void> {
  for (const statement of SHOP) await sql.raw(statement).execute(kysely)
}

/** The server's stores over a shop's own tables, which are empty at the start of each test. */
export function setUpViewBackend(database: () => Database): StoreBackend {
  const backend = setUpSqlBackend(database)
  beforeAll(() => createShop(database()))
  beforeEach(async () => {
    for (const table of ['purchases', 'shipments'])
      await sql`delete from ${sql.table(`shop.${table}`)}`.execute(database().kysely)
  })
  return {
    ...backend,
    stores: (...owners) => createViewStores(database())(EACH_REQUEST, owners.length > 0 ? owners : undefined),
    async hold(collection, documents) {
      if (collection !== 'orders') return backend.hold(collection, documents)
      for (const document of documents) await holdOrder(database(), document as StoredDocument)
    },
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

async function holdOrder(database: Database, document: StoredDocument): Promise<void> {
  const { kysely } = database
  const { _openid, orderId, createdAt, addSource, goods, tradeNo, transactionId, ended, urgency } = document
  const items = goods === undefined ? null : toJson(goods)
  const destination = document['destination'] === undefined ? null : toJson(document['destination'])
  await sql`insert into shop.purchases values (${text(orderId)}, ${text(_openid)}, ${Number(createdAt ?? 0)},
    ${addSource ?? null}, ${items}, ${destination}, ${text(tradeNo)}, ${text(transactionId)})`.execute(kysely)
  const waybills = Array.isArray(document['waybills']) ? (document['waybills'] as unknown[]) : []
  for (const each of waybills as ({
    deliveryId?: unknown
    waybillId?: unknown
    wxOrderId?: unknown
  } | null)[])
    await sql`insert into shop.shipments values (${text(orderId)}, ${text(each?.deliveryId)},
      ${text(each?.waybillId)}, ${text(each?.wxOrderId)})`.execute(kysely)
  const known = URGENCIES.find((each) => each === urgency) ?? 0
  const state = { ended: ended === true, urgency: known }
  const { orders } = createViewStores(database)(EACH_REQUEST)
  await orders.setState(text(_openid) ?? '', text(orderId) ?? '', state)
}
