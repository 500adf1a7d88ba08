import type { PathEvent, ReadingReport } from './pathEvent'

/** By how many letters an order is looked for at the most. */
export const MAX_QUERY_LENGTH = 64

/** A carrier's id (WeChat's `delivery_id`) and the carrier's own number for the parcel. */
export interface Waybill {
  deliveryId: string
  waybillId: string
}

export interface Goods {
  name: string
  imageUrl: string
}

export interface Order {
  orderId: string
  goods: readonly Goods[]
  /** Unix seconds; null where the shop's record has no such moment. */
  createdAtSeconds: number | null
  waybills: readonly (Waybill & { latest: PathEvent | null })[]
}

/** One waybill of an order, with what its carrier has reported so far. */
export interface TrackedWaybill extends Waybill {
  orderId: string
  goods: readonly Goods[]
  /** Every waybill of the order, this one among them. */
  siblings: readonly Waybill[]
  events: readonly PathEvent[]
  report: ReadingReport
  /** When WeChat was last asked, Unix seconds. */
  checkedAtSeconds: number
  /** True when WeChat could not be asked now, and this is what was stored. */
  stale: boolean
}

/** Names a waybill of an order; without ids it is the order's first. */
export interface WaybillLink extends Partial<Waybill> {
  orderId: string
}

/** Two carriers may use the same number, so a waybill is identified by both ids. */
export function isSameWaybill(a: Waybill, b: Waybill): boolean {
  return a.deliveryId === b.deliveryId && a.waybillId === b.waybillId
}
