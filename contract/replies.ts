import * as v from 'valibot'
import { Goods } from './goods'
import { NOTIFICATION_KINDS } from './notification'
import { OrderSummary } from './orderSummary'
import { PathItem, PathItemList } from './pathItem'
import { UnixSeconds } from './unixSeconds'
import { NamedWaybill, Waybill } from './waybill'

/** What getPath answers. Field names and units are those of WeChat's cloud call `logistics.getPath`. */
export const OrderPath = v.object({
  ...OrderSummary.entries,
  /** The waybill answered, one of `waybills`. */
  ...NamedWaybill.entries,
  /** Only for the order's owner. */
  destination: v.fallback(v.optional(v.object({ province: v.string(), city: v.string() })), undefined),
  /** Number of rows, including unreadable ones. */
  pathItemNum: v.fallback(v.optional(v.number()), undefined),
  pathItemList: PathItemList,
  /** When WeChat last told, in an answer or a push. */
  checkedAt: UnixSeconds,
  /** True for a stored track that is no longer fresh when WeChat could not be asked now, or gave an answer behind it. */
  stale: v.boolean(),
  /** True if older rows were left out: a reply has at most MAX_PATH_ITEMS. */
  truncated: v.fallback(v.optional(v.boolean()), undefined),
})

export type OrderPath = v.InferOutput<typeof OrderPath>

/** What a waybill's whole track says, as `latest` alone may say something else: a signing on the way back is a return. */
const ListedState = v.object({
  /** A Milestone of src/domain; null for a code on none of WeChat's lists. */
  milestone: v.nullable(v.string()),
  /** The time of the newest row; null if none has a time. */
  updatedAt: v.nullable(UnixSeconds),
  /** Empty unless the parcel waits to be collected. */
  pickupCodes: v.array(v.string()),
  /** The key of the newest row if that is not `latest`. */
  newestKey: v.optional(v.string()),
  /** The place of an earlier row, if `latest` names none and the parcel has not left it; a back end of an earlier version has none. */
  place: v.fallback(v.optional(v.string()), undefined),
})

export const ListedOrder = v.object({
  orderId: v.string(),
  goods: v.optional(v.array(Goods)),
  /** Null if it is not a moment. */
  createdAt: v.fallback(v.nullable(UnixSeconds), null),
  /** True when every waybill of the order has ended. */
  ended: v.fallback(v.boolean(), false),
  /** `latest` is the row that says where the parcel is, null if there is none. A back end of an earlier version sends no `state`. */
  waybills: v.array(
    v.object({
      ...NamedWaybill.entries,
      latest: PathItem,
      state: v.fallback(v.optional(ListedState), undefined),
    }),
  ),
})

export type ListedOrder = v.InferOutput<typeof ListedOrder>

/** What listOrders answers. */
export const OrderPage = v.object({
  /** At most PAGE_SIZE: the most urgent first, see src/domain/urgency.ts, then ended ones; in each the newest first. */
  orders: v.array(ListedOrder),
  nextCursor: v.optional(v.string()),
})

export type OrderPage = v.InferOutput<typeof OrderPage>

/** What subscribe answers: one more notification of each kind may now be sent for this waybill. */
export const Subscription = v.object({
  ...Waybill.entries,
  accepted: v.array(v.picklist(NOTIFICATION_KINDS)),
})

export type Subscription = v.InferOutput<typeof Subscription>
