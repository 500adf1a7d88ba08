import type { Kysely, Selectable } from 'kysely'
import type { ShopFields, StoredDocument } from '../../../cloudfunctions/putOrders/orderDocument'
import type { ShopOrderStore } from '../../../cloudfunctions/putOrders/shopOrderStore'
import { toJson, type OrdersTable, type Schema } from '../schema'
import type { RunStatement } from '../statement'
import { toOrderDocument } from './orderDocument'

/** The orders of all customers in PostgreSQL, for the shop's own server. */
export function createShopOrderStore(kysely: Kysely<Schema>, run: RunStatement): ShopOrderStore {
  return {
    async find(orderIds) {
      if (orderIds.length === 0) return []
      const orders = kysely
        .selectFrom('orders')
        .selectAll()
        .where('order_id', 'in', [...orderIds])
      return (await run(() => orders.execute())).map(toStoredDocument)
    },

    async add(document) {
      const { openid = '', ...columns } = toColumns(document)
      const row = { ...columns, id: document._id, order_id: document.orderId, openid }
      const added = kysely
        .insertInto('orders')
        .values({ ...row, trade_no: row.trade_no ?? null, transaction_id: row.transaction_id ?? null })
        // Neither the id nor the order's id may exist already.
        .onConflict((conflict) => conflict.doNothing())
      const { numInsertedOrUpdatedRows } = await run(() => added.executeTakeFirstOrThrow())
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    async update(_id, changes) {
      const order = kysely.updateTable('orders').set(toColumns(changes)).where('id', '=', _id)
      return (await run(() => order.executeTakeFirstOrThrow())).numUpdatedRows > 0n
    },

    async remove(orderIds) {
      if (orderIds.length === 0) return
      await run(() =>
        kysely
          .deleteFrom('orders')
          .where('order_id', 'in', [...orderIds])
          .execute(),
      )
    },
  }
}

type Changes = Partial<ShopFields> & { ended?: boolean; urgency?: number | null }

/** The columns of the fields that are there: one that is undefined is emptied, and no urgency is 0. */
function toColumns(changes: Changes) {
  const has = (field: keyof Changes): boolean => Object.hasOwn(changes, field)
  const { _openid, orderId, addSource, waybills, createdAt, tradeNo, transactionId } = changes
  const { goods, destination } = changes
  return {
    ...(_openid !== undefined && { openid: _openid }),
    ...(orderId !== undefined && { order_id: orderId }),
    ...(addSource !== undefined && { add_source: addSource }),
    ...(waybills !== undefined && { waybills: toJson(waybills) }),
    ...(createdAt !== undefined && { created_at: createdAt }),
    ...(has('goods') && { goods: goods === undefined ? null : toJson(goods) }),
    ...(has('destination') && { destination: destination === undefined ? null : toJson(destination) }),
    ...(has('tradeNo') && { trade_no: tradeNo ?? null }),
    ...(has('transactionId') && { transaction_id: transactionId ?? null }),
    ...(changes.ended !== undefined && { ended: changes.ended }),
    ...(has('urgency') && { urgency: changes.urgency ?? 0 }),
  }
}

/** The whole document, with the numbers of its payment. CloudBase has null for no urgency, see orderConditions.ts. */
function toStoredDocument(row: Selectable<OrdersTable>): StoredDocument {
  return {
    ...toOrderDocument(row),
    _id: row.id,
    urgency: row.urgency === 0 ? null : row.urgency,
    ...(row.trade_no !== null && { tradeNo: row.trade_no }),
    ...(row.transaction_id !== null && { transactionId: row.transaction_id }),
  }
}
