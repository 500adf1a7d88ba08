import { sql, type Kysely } from 'kysely'
import * as v from 'valibot'
import type { RetentionStore } from '../../cloudfunctions/cleanUp/retentionStore'
import type { PaymentStore } from '../../cloudfunctions/confirmReceipt/paymentStore'
import type { Database } from '../database/connect'
import type { Schema } from '../database/schema'
import { createStatementRunner, type RunStatement } from '../database/statement'
import { createStores, type CreateStores } from '../database/stores'
import { createViewOrderStore } from './viewOrderStore'
import { selectViewOrders, type ViewOrder } from './viewQuery'

/** The stores over the shop's own orders: everything that reads an order reads it from the view shop_orders. */
export function createViewStores(database: Pick<Database, 'kysely'>): CreateStores {
  const createTableStores = createStores(database)
  return (deadline, owners) => {
    const { kysely } = database
    const run = createStatementRunner(deadline)
    const stores = createTableStores(deadline, owners)
    return {
      ...stores,
      orders: createViewOrderStore(kysely, run),
      payments: createViewPaymentStore(kysely, run),
      retention: { ...stores.retention, ...createViewRetention(kysely, run, stores.retention) },
    }
  }
}

function createViewPaymentStore(kysely: Kysely<Schema>, run: RunStatement): PaymentStore {
  return {
    async findOwn(openid, orderId) {
      const own = selectViewOrders(sql`openid = ${openid} and order_id = ${orderId}`)
      const query = sql<ViewOrder>`select * from ${own}`
      const [row] = (await run(() => query.execute(kysely))).rows
      if (!row) return null
      // An empty number is none.
      return { tradeNo: row.trade_no || undefined, transactionId: row.transaction_id || undefined }
    },
  }
}

const Waybills = v.array(v.object({ deliveryId: v.fallback(v.string(), ''), waybillId: v.string() }))

/** States that one cleaning up looks at, and for how many days it does not look at them again. */
const MAX_STATES = 5000
const STATE_DAYS = 7

type ViewRetention = Pick<RetentionStore, 'findOrders' | 'hasOrders' | 'removeLimits'>

function createViewRetention(
  kysely: Kysely<Schema>,
  run: RunStatement,
  stored: RetentionStore,
): ViewRetention {
  return {
    async findOrders(orderIds) {
      if (orderIds.length === 0) return []
      const found = sql<ViewOrder>`select * from ${selectViewOrders(sql`order_id in (${sql.join(orderIds)})`)}`
      const { rows } = await run(() => found.execute(kysely))
      return rows.map(({ openid, order_id, waybills }) => ({
        _openid: openid,
        orderId: order_id,
        waybills: v.parse(Waybills, waybills),
      }))
    },

    async hasOrders() {
      const first = sql`select 1 from shop_orders limit 1`
      return (await run(() => first.execute(kysely))).rows.length > 0
    },

    async removeLimits(beforeDay, before) {
      await stored.removeLimits(beforeDay, before)
      await run(() => removeStates(kysely))
    },
  }
}

/** Removes the states of orders that the view does not have any more, a part of them each day. */
async function removeStates(kysely: Kysely<Schema>): Promise<void> {
  await sql`with due as (
      select openid, order_id from order_states where checked_on < current_date - ${sql.lit(STATE_DAYS)}::integer
      order by checked_on limit ${MAX_STATES} for update skip locked
    ), looked_up as (
      select due.openid, due.order_id, exists (select from shop_orders
        where shop_orders.openid = due.openid and shop_orders.order_id = due.order_id) as is_there from due
    ), gone as (
      delete from order_states using looked_up where not is_there
        and order_states.openid = looked_up.openid and order_states.order_id = looked_up.order_id
    )
    update order_states set checked_on = current_date from looked_up where is_there
      and order_states.openid = looked_up.openid and order_states.order_id = looked_up.order_id`.execute(
    kysely,
  )
}
