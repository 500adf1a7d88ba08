import { sql } from 'kysely'
import type { OrderDocument } from '../../preview/cloud/orderDocument'
import type { Database } from '../../server/database/connect'
import { toJson } from '../../server/database/schema'

/** Everything that calls store; the migrations' own tables stay. */
const TABLES = [
  ...['tracks', 'consents', 'shares', 'rates', 'pauses', 'carriers', 'progress', 'leases', 'orders'],
  'request_nonces',
]

/** Throws an Error of one sentence if the database has orders that are not of the fixtures. */
export async function requireOwnDatabase({ kysely }: Database, orders: OrderDocument[]): Promise<void> {
  const ids = orders.map(({ orderId }) => orderId)
  const { rows } = await sql`select from orders where order_id <> all(${ids}::text[]) limit 1`.execute(kysely)
  if (rows.length > 0)
    throw new Error(
      'The database of DATABASE_URL has orders that are not of the fixtures: give npm run serve an empty one, as it empties it.',
    )
}

/** Empties the tables that exist, and stores the orders of the fixtures. */
export async function resetDatabase(database: Database, orders: OrderDocument[]): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await sql<{ found: unknown }>`select to_regclass(${table}) as found`.execute(
      database.kysely,
    )
    if (rows[0]?.found) await sql`delete from ${sql.table(table)}`.execute(database.kysely)
  }
  await addOrders(database, orders)
}

/** Puts these orders in the place of all others, as the preview does after a change of orders.json. */
export async function replaceOrders(database: Database, orders: OrderDocument[]): Promise<void> {
  await sql`delete from orders`.execute(database.kysely)
  await addOrders(database, orders)
}

/** As in the preview's cloud, where the first of two orders with the same id is found. */
async function addOrders({ kysely }: Database, orders: OrderDocument[]): Promise<void> {
  if (orders.length === 0) return
  const rows = orders.map((order) => ({
    openid: order._openid,
    order_id: order.orderId,
    add_source: order.addSource,
    waybills: toJson(order.waybills),
    goods: order.goods ? toJson(order.goods) : null,
    created_at: order.createdAt,
    ended: order.ended,
    urgency: order.urgency ?? 0,
    trade_no: order.tradeNo ?? null,
    transaction_id: order.transactionId ?? null,
  }))
  await kysely
    .insertInto('orders')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
