import * as v from 'valibot'
import { Id } from './id'
import { MAX_CURSOR_LENGTH, MAX_QUERY_LENGTH } from './limits'
import { NOTIFICATION_KINDS } from './notification'

// wx.cloud adds keys of its own to an event (userInfo, tcbContext): a request ignores keys that it does not name.

const WaybillOfOrder = {
  orderId: Id,
  /** Picks one waybill of the order; without it, the first. */
  waybillId: v.optional(Id),
  /** Counts only beside `waybillId`, and then both must match: two carriers may use the same number. */
  deliveryId: v.optional(Id),
}

export const GetPathRequest = v.pipe(
  v.object({
    ...WaybillOfOrder,
    /** Names the order; if it is there, the payment's numbers do not count. */
    orderId: v.optional(Id),
    /** The shop's own number of the payment, WeChat Pay's `out_trade_no`. */
    tradeNo: v.optional(Id),
    /** WeChat Pay's number of the payment. */
    transactionId: v.optional(Id),
    /** True asks WeChat again even if the stored track is still fresh. */
    refresh: v.optional(v.boolean()),
  }),
  v.check(({ orderId, tradeNo, transactionId }) => Boolean(orderId ?? tradeNo ?? transactionId)),
)

export type GetPathRequest = v.InferOutput<typeof GetPathRequest>

export const ListOrdersRequest = v.object({
  /** The `nextCursor` of the previous page. */
  cursor: v.optional(v.pipe(v.string(), v.maxLength(MAX_CURSOR_LENGTH))),
  /** Part of a goods name, an order id or a waybill id, without control characters. */
  query: v.optional(
    v.pipe(v.string(), v.regex(/^\P{Cc}*$/u), v.trim(), v.minLength(1), v.maxLength(MAX_QUERY_LENGTH)),
  ),
})

export type ListOrdersRequest = v.InferOutput<typeof ListOrdersRequest>

export const SubscribeRequest = v.object({
  ...WaybillOfOrder,
  /** The kinds whose templates the customer has just accepted in WeChat's dialog; at least one. */
  accepted: v.pipe(
    v.array(v.picklist(NOTIFICATION_KINDS)),
    v.minLength(1),
    v.maxLength(NOTIFICATION_KINDS.length),
  ),
})

export type SubscribeRequest = v.InferOutput<typeof SubscribeRequest>

/** What getPath is asked with a shared link. A token of any shape is read: a wrong one is NOT_FOUND like an ended one. */
export const SharedPathRequest = v.object({
  share: v.unknown(),
  /** True asks WeChat again even if the stored track is still fresh. */
  refresh: v.fallback(v.optional(v.boolean()), undefined),
})
