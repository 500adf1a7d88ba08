import * as v from 'valibot'
import { Goods } from './goods'
import { NamedWaybill } from './waybill'

/** An order as the shop recorded it, without anything from WeChat. */
export const OrderSummary = v.object({
  orderId: v.string(),
  goods: v.optional(v.array(Goods)),
  /** Every waybill of the order; empty until the shop has sent something. */
  waybills: v.array(NamedWaybill),
})

export type OrderSummary = v.InferOutput<typeof OrderSummary>
