import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type Selectable,
  type SqlBool,
} from 'kysely'
import type { Waybill } from '../../../contract/waybill'
import { readEach } from '../../../cloudfunctions/shared/documents'
import { readOrder, readOwnedOrder, type Order } from '../../../cloudfunctions/shared/order'
import type {
  OrderPosition,
  OrderSelection,
  OrderStore,
  PaymentNumbers,
} from '../../../cloudfunctions/shared/orderStore'
import type { OrdersTable, Schema } from '../schema'
import type { RunStatement } from '../statement'
import { toOrderDocument } from './orderDocument'

/** Orders that one waybill may belong to, as in CloudBase. */
const MAX_SHARED_ORDERS = 100

/** The shop's orders in PostgreSQL. */
export function createOrderStore(kysely: Kysely<Schema>, run: RunStatement): OrderStore {
  return {
    async findOwn(openid, orderId) {
      const order = selectOwn(kysely, openid).where('order_id', '=', orderId)
      return readFirst(await run(() => order.execute()))
    },

    async findOwnByPayment(openid, payment) {
      if (payment.tradeNo === undefined && payment.transactionId === undefined) return null
      const found = selectOwn(kysely, openid).where((row) => hasPayment(row, payment))
      const newest = found.orderBy('created_at', 'desc').orderBy('order_id').limit(1)
      return readFirst(await run(() => newest.execute()))
    },

    async listOwn(openid, selection) {
      const rows = await run(() => selectPage(kysely, openid, selection).execute())
      const shown = rows.slice(0, selection.limit)
      const last = rows.length > selection.limit ? shown.at(-1) : undefined
      const orders = readEach('orders', shown.map(toOrderDocument), readOrder)
      return { orders, next: last ? toPosition(last) : null }
    },

    async listByWaybill(waybill) {
      const rows = await run(() => selectByWaybill(kysely, waybill).execute())
      return readEach('orders', rows.map(toOrderDocument), readOwnedOrder)
    },

    async setState(openid, orderId, { ended, urgency }) {
      if (ended === undefined && urgency === undefined) return
      const changes = { ...(ended !== undefined && { ended }), ...(urgency !== undefined && { urgency }) }
      const order = kysely.updateTable('orders').set(changes)
      await run(() => order.where('openid', '=', openid).where('order_id', '=', orderId).execute())
    },
  }
}

function selectOwn(kysely: Kysely<Schema>, openid: string) {
  return kysely.selectFrom('orders').selectAll().where('openid', '=', openid)
}

type Condition = ExpressionBuilder<Schema, 'orders'>

function hasPayment(row: Condition, { tradeNo, transactionId }: PaymentNumbers): Expression<SqlBool> {
  return row.or([
    ...(tradeNo === undefined ? [] : [row('trade_no', '=', tradeNo)]),
    ...(transactionId === undefined ? [] : [row('transaction_id', '=', transactionId)]),
  ])
}

/** The orders of a page and one more, which tells whether there is a next page. */
function selectPage(kysely: Kysely<Schema>, openid: string, { limit, after, text }: OrderSelection) {
  const own = selectOwn(kysely, openid)
  const rest = after
    ? own.where((row) => (text === undefined ? hasLowerRank(row, after) : isInLaterPart(row, after)))
    : own
  const sorted =
    text === undefined
      ? rest.orderBy('rank', 'desc')
      : rest.where(sql<SqlBool>`order_has_text(order_id, waybills, goods, ${text})`).orderBy('ended')
  return sorted
    .orderBy('created_at', 'desc')
    .orderBy('order_id')
    .limit(limit + 1)
}

/** The orders that come after this one by urgency. The index begins at the first comparison. */
function hasLowerRank(row: Condition, after: OrderPosition): Expression<SqlBool> {
  const rank = after.ended ? -1 : after.urgency
  return row.and([row('rank', '<=', rank), row.or([row('rank', '<', rank), isOlder(row, after)])])
}

/** The orders that come after this one in a search, which does not sort by urgency. */
function isInLaterPart(row: Condition, after: OrderPosition): Expression<SqlBool> {
  const isOlderInPart = row.and([row('ended', '=', after.ended), isOlder(row, after)])
  return after.ended ? isOlderInPart : row.or([isOlderInPart, row('ended', '=', true)])
}

function isOlder(row: Condition, { createdAt, orderId }: OrderPosition): Expression<SqlBool> {
  const isNext = row.and([row('created_at', '=', createdAt), row('order_id', '>', orderId)])
  return row.or([row('created_at', '<', createdAt), isNext])
}

function selectByWaybill(kysely: Kysely<Schema>, { deliveryId, waybillId }: Waybill) {
  return kysely
    .selectFrom('order_waybills as owners')
    .innerJoin('orders', (join) =>
      join.onRef('orders.openid', '=', 'owners.openid').onRef('orders.order_id', '=', 'owners.order_id'),
    )
    .selectAll('orders')
    .where('owners.waybill_id', '=', waybillId)
    .where('owners.delivery_id', '=', deliveryId)
    .orderBy('orders.created_at', 'desc')
    .orderBy('orders.order_id')
    .limit(MAX_SHARED_ORDERS)
}

function readFirst([row]: readonly Selectable<OrdersTable>[]): Order | null {
  return row ? readOrder(toOrderDocument(row)) : null
}

function toPosition(row: Selectable<OrdersTable>): OrderPosition {
  const { ended, urgency, created_at: createdAt, order_id: orderId } = row
  return { ended, urgency: urgency as Order['urgency'], createdAt, orderId }
}
