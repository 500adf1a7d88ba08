import { sql } from 'kysely'
import { EACH_REQUEST } from '../../cloudfunctions/shared/deadline'
import { orderDocumentId } from '../../cloudfunctions/putOrders/orderDocument'
import type { Database } from '../database/connect'
import { createStores } from '../database/stores'

/** An order of a fixture directory, as CloudBase stores it. */
export interface FixtureOrder {
  _id?: string
  orderId: string
}

const TABLES = ['orders', 'tracks', 'consents', 'shares', 'rates', 'pauses', 'carriers', 'progress'] as const

/** Replaces all that is stored by these orders, as the preview's cloud begins with them. Throws a Failure. */
export async function seed({ kysely }: Database, orders: readonly FixtureOrder[]): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    for (const table of TABLES) await sql`delete from ${sql.table(table)}`.execute(transaction)
    const { shopOrders } = createStores({ kysely: transaction })(EACH_REQUEST)
    for (const order of orders) await shopOrders.add({ _id: orderDocumentId(order.orderId), ...order })
  })
}
