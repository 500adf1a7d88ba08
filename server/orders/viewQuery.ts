import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { Schema } from '../database/schema'

// The shop's own orders: the view `shop_orders` has a row for each waybill of an order, and one for an order without any. It is
// only read. What the functions know of an order is in `order_states`.

/** One order of the view, with its state. */
export interface ViewOrder {
  openid: string
  order_id: string
  add_source: number | null
  waybills: unknown
  goods: unknown
  destination: unknown
  created_at: number
  trade_no: string | null
  transaction_id: string | null
  ended: boolean
  urgency: number
}

/** Tells whether an order still has the waybills for which its end was written. */
const WAYBILLS_HASH = sql`md5(coalesce(string_agg(delivery_id || ' ' || waybill_id, ',' order by delivery_id, waybill_id), ''))`

/**
 * The orders of the view that fulfil a condition over its columns, in a subquery `own`. Each has the columns of ViewOrder and
 * its rank in the list: the urgency, or -1 after the end.
 */
export function selectViewOrders(condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select orders.*, coalesce(states.ended and states.waybills_hash = orders.waybills_hash, false) as ended,
      coalesce(states.urgency, 0) as urgency,
      case when states.ended and states.waybills_hash = orders.waybills_hash then -1
        else coalesce(states.urgency, 0) end as rank
    from (
      select openid::text collate "C" as openid, order_id::text collate "C" as order_id,
        max(add_source)::integer as add_source, coalesce(max(created_at), 0)::float8 as created_at,
        coalesce(jsonb_agg(distinct jsonb_build_object('deliveryId', delivery_id, 'waybillId', waybill_id,
          'wxOrderId', wx_order_id)) filter (where waybill_id is not null), '[]') as waybills,
        (array_agg(goods::jsonb))[1] as goods, (array_agg(destination::jsonb))[1] as destination,
        max(trade_no::text) as trade_no,
        max(transaction_id::text) as transaction_id, ${WAYBILLS_HASH} as waybills_hash
      from shop_orders where ${condition} group by shop_orders.openid, shop_orders.order_id
    ) orders
    left join order_states states on states.openid = orders.openid and states.order_id = orders.order_id
  ) own`
}

/** Writes the fields that are given into the state of a customer's own order; nothing if the view does not have it. */
export async function writeOrderState(
  kysely: Kysely<Schema>,
  openid: string,
  orderId: string,
  { ended, urgency }: { ended: boolean | null; urgency: number | null },
): Promise<void> {
  await sql`insert into order_states as state (openid, order_id, waybills_hash, ended, urgency)
    select openid, order_id, ${WAYBILLS_HASH}, coalesce(${ended}::boolean, false), coalesce(${urgency}::integer, 0)
    from shop_orders where openid = ${openid} and order_id = ${orderId} group by openid, order_id
    on conflict (openid, order_id) do update set
      ended = coalesce(${ended}::boolean, state.ended and state.waybills_hash = excluded.waybills_hash),
      urgency = coalesce(${urgency}::integer, state.urgency),
      waybills_hash = excluded.waybills_hash`.execute(kysely)
}
