import type { ListedState } from './listedParcel'
import type { PathEvent, ReadingReport } from './pathEvent'

/** A carrier's id (WeChat's `delivery_id`) and the carrier's own number for the parcel. */
export interface Waybill {
  deliveryId: string
  /** WeChat's name of the carrier; only of one that our own table lacks, see carrier.ts. */
  deliveryName?: string | undefined
  waybillId: string
}

export interface Goods {
  name: string
  imageUrl: string
}

/** Where an order goes, as the shop names it: never an address. */
export interface Destination {
  province: string
  city: string
}

/** What the shop knows of an order that WeChat cannot track. */
export interface UntrackedOrder {
  orderId: string
  goods: readonly Goods[]
  /** Empty until the shop has sent something. */
  waybills: readonly Waybill[]
}

export interface Order {
  orderId: string
  goods: readonly Goods[]
  /** Unix seconds; null if the shop's order has no such moment. */
  createdAtSeconds: number | null
  /** True when every waybill of the order has ended. */
  ended: boolean
  waybills: readonly ListedWaybill[]
}

/** A waybill of a listed order with the row that says where it is. */
export interface ListedWaybill extends Waybill {
  /** Null if the list knows nothing of the parcel. */
  latest: PathEvent | null
  /** What the whole track says of it; null if only the row is known. */
  state: ListedState | null
}

/** One waybill of an order with what its carrier has reported so far. */
export interface TrackedWaybill extends Waybill {
  orderId: string
  goods: readonly Goods[]
  /** Every waybill of the order, including this one. */
  siblings: readonly Waybill[]
  /** Where the shop sends the order, if it has told. */
  destination?: Destination | undefined
  events: readonly PathEvent[]
  report: ReadingReport
  /** When WeChat last told, in an answer or a push, Unix seconds. */
  checkedAtSeconds: number
  /** True for a stored track when WeChat could not be asked now. */
  stale: boolean
}

/** Names a waybill of an order; without ids it is the order's first. */
export interface WaybillLink extends Partial<Waybill> {
  /** Empty if the link names the order by its payment, or not at all. */
  orderId: string
  /** The shop's own number of the payment, WeChat Pay's `out_trade_no`; only without an orderId. */
  tradeNo?: string
  /** WeChat Pay's number of the payment; only without an orderId. */
  transactionId?: string
}

/** Two carriers may use the same number, so a waybill is identified by both ids. */
export function isSameWaybill(a: Waybill, b: Waybill): boolean {
  return a.deliveryId === b.deliveryId && a.waybillId === b.waybillId
}

/** The waybill that a link or a request names, or the first if it names none. Without a `deliveryId` any carrier fits. */
export function findWaybill<Each extends Waybill>(
  waybills: readonly Each[],
  { waybillId, deliveryId }: { waybillId?: string | undefined; deliveryId?: string | undefined },
): Each | undefined {
  if (waybillId === undefined) return waybills[0]
  return waybills.find(
    (each) => each.waybillId === waybillId && (deliveryId === undefined || each.deliveryId === deliveryId),
  )
}
