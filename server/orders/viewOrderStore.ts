import { sql, type Kysely, type RawBuilder } from 'kysely'
import { readEach } from '../../cloudfunctions/shared/documents'
import { readOrder, readOwnedOrder, type Order } from '../../cloudfunctions/shared/order'
import type { OrderPosition, OrderStore, PaymentNumbers } from '../../cloudfunctions/shared/orderStore'
import type { Schema } from '../database/schema'
import type { RunStatement } from '../database/statement'
import { toOrderDocument } from '../database/stores/orderDocument'
import { selectViewOrders, writeOrderState, type ViewOrder } from './viewQuery'

/** Orders that one waybill may belong to, as in CloudBase. */
const MAX_SHARED_ORDERS = 100

/** The shop's orders, read from its own tables through the view shop_orders. */
export function createViewOrderStore(kysely: Kysely<Schema>, run: RunStatement): OrderStore {
  const find = async (condition: RawBuilder<unknown>, rest: RawBuilder<unknown>): Promise<ViewOrder[]> => {
    const query = sql<ViewOrder>`select * from ${selectViewOrders(condition)} ${rest}`
    return (await run(() => query.execute(kysely))).rows
  }

  return {
    async findOwn(openid, orderId) {
      const [row] = await find(sql`openid = ${openid} and order_id = ${orderId}`, sql`limit 1`)
      return row ? readOrder(toOrderDocument(row)) : null
    },

    async findOwnByPayment(openid, payment) {
      if (payment.tradeNo === undefined && payment.transactionId === undefined) return null
      const newest = sql`order by created_at desc, order_id limit 1`
      const [row] = await find(sql`openid = ${openid} and (${hasPayment(payment)})`, newest)
      return row ? readOrder(toOrderDocument(row)) : null
    },

    async listOwn(openid, { limit, after, text }) {
      const isFound = text === undefined ? sql`true` : sql`order_has_text(order_id, waybills, goods, ${text})`
      const isLater = after ? comesAfter(after, text === undefined) : sql`true`
      const part = text === undefined ? sql`rank desc` : sql`ended`
      // One more than the page shows, to know whether there is a next page.
      const rest = sql`where ${isFound} and ${isLater} order by ${part}, created_at desc, order_id limit ${limit + 1}`
      const rows = await find(sql`openid = ${openid}`, rest)
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      const orders = readEach('orders', shown.map(toOrderDocument), readOrder)
      return { orders, next: last ? toPosition(last) : null }
    },

    async listByWaybill({ deliveryId, waybillId }) {
      const ofWaybill = sql`(openid, order_id) in (select openid, order_id from shop_orders
        where waybill_id = ${waybillId} and delivery_id = ${deliveryId})`
      const newestFirst = sql`order by created_at desc, order_id limit ${MAX_SHARED_ORDERS}`
      return readEach('orders', (await find(ofWaybill, newestFirst)).map(toOrderDocument), readOwnedOrder)
    },

    async setState(openid, orderId, { ended, urgency }) {
      if (ended === undefined && urgency === undefined) return
      const changes = { ended: ended ?? null, urgency: urgency ?? null }
      await run(() => writeOrderState(kysely, openid, orderId, changes))
    },
  }
}

function hasPayment({ tradeNo, transactionId }: PaymentNumbers): RawBuilder<unknown> {
  const conditions = [
    ...(tradeNo === undefined ? [] : [sql`trade_no = ${tradeNo}`]),
    ...(transactionId === undefined ? [] : [sql`transaction_id = ${transactionId}`]),
  ]
  return sql.join(conditions, sql` or `)
}

/** The rows that follow in the list. */
function comesAfter(after: OrderPosition, byUrgency: boolean): RawBuilder<unknown> {
  const { createdAt, orderId, ended, urgency } = after
  const isLater = sql`(created_at < ${createdAt} or (created_at = ${createdAt} and order_id > ${orderId}))`
  if (byUrgency) {
    const rank = ended ? -1 : urgency
    return sql`(rank < ${rank} or (rank = ${rank} and ${isLater}))`
  }
  return sql`(ended > ${ended} or (ended = ${ended} and ${isLater}))`
}

function toPosition({ ended, urgency, created_at, order_id }: ViewOrder): OrderPosition {
  return { ended, urgency: urgency as Order['urgency'], createdAt: created_at, orderId: order_id }
}
