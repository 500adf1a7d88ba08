import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  type SqlBool,
} from 'kysely'
import { readEach } from '../../../cloudfunctions/shared/documents'
import { readOrder, readOwnedOrder, type Order } from '../../../cloudfunctions/shared/order'
import type { OrderPosition, OrderStore, PaymentNumbers } from '../../../cloudfunctions/shared/orderStore'
import type { OrdersTable, Schema } from '../schema'
import type { RunStatement } from '../statement'

/** Orders that one waybill may belong to, as in CloudBase. */
const MAX_SHARED_ORDERS = 100

/** The shop's orders in PostgreSQL. */
export function createOrderStore(kysely: Kysely<Schema>, run: RunStatement): OrderStore {
  const ofOwner = (openid: string) => kysely.selectFrom('orders').selectAll().where('openid', '=', openid)

  return {
    async findOwn(openid, orderId) {
      const [row] = await run(() => ofOwner(openid).where('order_id', '=', orderId).execute())
      return row ? readOrder(toDocument(row)) : null
    },

    async findOwnByPayment(openid, payment) {
      if (payment.tradeNo === undefined && payment.transactionId === undefined) return null
      const found = ofOwner(openid).where((row) => hasPayment(row, payment))
      const newest = found.orderBy('created_at', 'desc').orderBy('order_id').limit(1)
      const [row] = await run(() => newest.execute())
      return row ? readOrder(toDocument(row)) : null
    },

    async listOwn(openid, { limit, after, text }) {
      let page = ofOwner(openid)
      if (after) page = page.where((row) => comesAfter(row, after, text === undefined))
      if (text !== undefined)
        page = page.where(sql<SqlBool>`order_has_text(order_id, waybills, goods, ${text})`)
      const sorted = text === undefined ? page.orderBy('rank', 'desc') : page.orderBy('ended')
      // One more than the page shows, to know whether there is a next page.
      const newestFirst = sorted
        .orderBy('created_at', 'desc')
        .orderBy('order_id')
        .limit(limit + 1)
      const rows = await run(() => newestFirst.execute())
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        orders: readEach('orders', shown.map(toDocument), readOrder),
        next: last ? toPosition(last) : null,
      }
    },

    async listByWaybill({ deliveryId, waybillId }) {
      const orders = kysely
        .selectFrom('order_waybills as waybills')
        .innerJoin('orders', (join) =>
          join
            .onRef('orders.openid', '=', 'waybills.openid')
            .onRef('orders.order_id', '=', 'waybills.order_id'),
        )
        .selectAll('orders')
        .where('waybills.waybill_id', '=', waybillId)
        .where('waybills.delivery_id', '=', deliveryId)
        .orderBy('orders.created_at', 'desc')
        .orderBy('orders.order_id')
        .limit(MAX_SHARED_ORDERS)
      const rows = await run(() => orders.execute())
      return readEach('orders', rows.map(toDocument), readOwnedOrder)
    },

    async setState(openid, orderId, { ended, urgency }) {
      if (ended === undefined && urgency === undefined) return
      const changes = { ...(ended !== undefined && { ended }), ...(urgency !== undefined && { urgency }) }
      const order = kysely.updateTable('orders').set(changes)
      await run(() => order.where('openid', '=', openid).where('order_id', '=', orderId).execute())
    },
  }
}

type Condition = ExpressionBuilder<Schema, 'orders'>

function hasPayment(row: Condition, { tradeNo, transactionId }: PaymentNumbers): Expression<SqlBool> {
  return row.or([
    ...(tradeNo === undefined ? [] : [row('trade_no', '=', tradeNo)]),
    ...(transactionId === undefined ? [] : [row('transaction_id', '=', transactionId)]),
  ])
}

/** The rows that follow in the list. The index begins at the first comparison, which the others repeat. */
function comesAfter(row: Condition, after: OrderPosition, byUrgency: boolean): Expression<SqlBool> {
  const { createdAt, orderId } = after
  const isLater = row.or([
    row('created_at', '<', createdAt),
    row.and([row('created_at', '=', createdAt), row('order_id', '>', orderId)]),
  ])
  if (!byUrgency) {
    const ofSamePart = row.and([row('ended', '=', after.ended), isLater])
    return after.ended ? ofSamePart : row.or([ofSamePart, row('ended', '=', true)])
  }
  const rank = after.ended ? -1 : after.urgency
  return row.and([row('rank', '<=', rank), row.or([row('rank', '<', rank), isLater])])
}

function toPosition({ ended, urgency, created_at, order_id }: Selectable<OrdersTable>): OrderPosition {
  return { ended, urgency: urgency as Order['urgency'], createdAt: created_at, orderId: order_id }
}

/** The order as CloudBase stores it, so that both are read in the same way. */
function toDocument(row: Selectable<OrdersTable>): object {
  return {
    _openid: row.openid,
    orderId: row.order_id,
    addSource: row.add_source,
    waybills: row.waybills,
    ...(row.goods !== null && { goods: row.goods }),
    createdAt: row.created_at,
    ended: row.ended,
    urgency: row.urgency,
  }
}
