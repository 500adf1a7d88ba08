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
  /** How many nodes WeChat says there are; trust the list, not this number. */
  pathItemNum: number
  pathItemList: PathRow[]
  /** When WeChat was last asked, Unix seconds. */
  checkedAt: number
  /** True when this is a stored track and WeChat could not be asked now. */
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
