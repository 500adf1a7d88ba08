import type { Selectable } from 'kysely'
import type { OrdersTable } from '../schema'

/** The columns of an order that the functions read, of the table or of a view over a shop's own tables. */
export type OrderColumns = Pick<
  Selectable<OrdersTable>,
  'openid' | 'order_id' | 'waybills' | 'goods' | 'destination' | 'created_at' | 'ended' | 'urgency'
> & { add_source: number | null }

/** The order as CloudBase stores it, so that both are read in the same way: a field without a value is absent. */
export function toOrderDocument(row: OrderColumns) {
  return {
    _openid: row.openid,
    orderId: row.order_id,
    addSource: row.add_source,
    waybills: row.waybills,
    ...(row.goods !== null && { goods: row.goods }),
    ...(row.destination !== null && { destination: row.destination }),
    createdAt: row.created_at,
    ended: row.ended,
    urgency: row.urgency,
  }
}
