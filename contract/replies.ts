/**
 * The contract between the mini-program and its cloud functions: types only, no code.
 * Field names and units are those of WeChat's cloud call `logistics.getPath`; every time is in Unix seconds.
 */

/** One node of a track as WeChat documents it. */
export interface PathItem {
  actionTime: number
  actionType: number
  actionMsg: string
}

/** One node as WeChat sent it, read by nobody yet; null where it was not even an object. */
export type PathRow = Partial<Record<keyof PathItem, unknown>> | null

/** A carrier's id in WeChat's logistics assistant, and the carrier's own number for the parcel. */
export interface Waybill {
  deliveryId: string
  waybillId: string
}

export interface Goods {
  name: string
  imageUrl: string
}

/** Why a function could not do what it was asked. Nothing else about a failure leaves the cloud. */
export type FailureCode =
  | 'BAD_REQUEST'
  /** Not there, or not yours: one answer for both, so that nobody can probe for orders. */
  | 'NOT_FOUND'
  /** WeChat does not know the waybill. */
  | 'NOT_TRACKED'
  | 'BUSY'
  | 'TIMEOUT'
  /** Rights or set-up are missing: for the shop's developer to mend, not for the customer. */
  | 'NOT_AUTHORISED'
  | 'BAD_REPLY'
  | 'INTERNAL'

export type Reply<T> = { ok: true; data: T } | { ok: false; code: FailureCode }

export interface GetPathRequest {
  orderId: string
  /** Picks one waybill of the order; without it, the first. */
  waybillId?: string
  /** Asks WeChat again even where a stored track is still fresh. */
  refresh?: boolean
}

export interface OrderPath {
  orderId: string
  goods?: Goods[]
  /** Every waybill of the order, the one answered among them. */
  waybills: Waybill[]
  deliveryId: string
  waybillId: string
  /** How many rows there are, those that nobody can read among them. */
  pathItemNum: number
  pathItemList: PathRow[]
  /** When WeChat last told, asked or by a push, Unix seconds. */
  checkedAt: number
  /** True when this is a stored track that is no longer fresh, and WeChat could not be asked now. */
  stale: boolean
}

export interface ListOrdersRequest {
  /** The `nextCursor` of the page before. */
  cursor?: string
  /** Part of a goods name, an order id or a waybill id. */
  query?: string
}

export interface ListedOrder {
  orderId: string
  goods?: Goods[]
  /** Unix seconds. */
  createdAt: number
  waybills: (Waybill & { latest: PathItem | null })[]
}

export interface OrderPage {
  /** At most 20: orders still moving first, then ended ones, the newest first in each. */
  orders: ListedOrder[]
  nextCursor?: string
}

/** What a customer can ask to be told of, once for each time they agree. */
export type NotificationKind = 'outForDelivery' | 'signed' | 'exception'

export interface SubscribeRequest {
  orderId: string
  /** Picks one waybill of the order; without it, the first. */
  waybillId?: string
  /** The kinds whose templates the customer accepted in WeChat's dialog just now; at least one. */
  accepted: NotificationKind[]
}

/** What was counted: each kind may now be told once more. */
export interface Subscription extends Waybill {
  accepted: NotificationKind[]
}

/**
 * A document of the collection `tracks`, `_id` being `<deliveryId>-<waybillId>`, as far as its owner may rely on it when
 * watching; the rows and the moments are those of OrderPath.
 */
export interface TrackDocument extends Waybill {
  _id: string
  pathItemList: PathRow[]
  /** When WeChat last told, asked or by a push; 0 where it never has, and nothing is known. */
  checkedAt: number
  /** True when nothing more is to come. */
  ended: boolean
}
