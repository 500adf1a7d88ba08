import { findWaybill } from '../../src/domain/order'
import { readEvents } from '../../src/domain/pathEvent'
import type { OwnedOrder } from '../shared/order'
import { areOfSameTime, creationTime, rowsOfOrder } from '../shared/orderRows'
import type { Track } from '../shared/track'
import type { PathPush } from './packet'

/** An order that a push is for, with its stored track, and the push with only the rows of its own parcel. */
export interface OrderOfPush {
  order: OwnedOrder
  track: Track | null
  push: PathPush
}

/**
 * The orders that a push is for: all that were sent in this parcel, but none of another parcel under the same number.
 * `orders`: every order with the waybill, the newest first; `tracks`: their tracks.
 */
export function findOrdersOfPush(
  orders: readonly OwnedOrder[],
  push: PathPush,
  tracks: readonly Track[],
  now: number,
): OrderOfPush[] {
  const candidates = orders.flatMap((order): OrderOfPush[] => {
    const track = tracks.find(({ orderId }) => orderId === order.orderId) ?? null
    const rows = rowsOfOrder(push.rows, order, now, track ?? undefined)
    return readEvents(rows).events.length > 0 ? [{ order, track, push: { ...push, rows } }] : []
  })
  const named = candidates.find(({ order }) => isNamed(order, push))
  const reference = named ?? candidates[0]
  if (!reference) return []
  return candidates.filter((candidate) => {
    if (candidate === named) return true
    return !isLongEnded(candidate, now) && isOfSameParcel(candidate, reference.order, now)
  })
}

/** True if WeChat's packet names this order, by the id that the shop gave to addOrder. */
function isNamed(order: OwnedOrder, push: PathPush): boolean {
  const { orderId } = push
  return orderId === order.orderId || orderId === findWaybill(order.waybills, push)?.wxOrderId
}

/** `reference`: the order that the packet names, or else the newest. */
function isOfSameParcel({ order, track, push }: OrderOfPush, reference: OwnedOrder, now: number): boolean {
  const known = new Set(momentsOf(track?.pathItemList ?? []))
  if (momentsOf(push.rows).some((moment) => known.has(moment))) return true
  return areOfSameTime(creationTime(order, now), creationTime(reference, now))
}

/** When each row happened and its code; a row without a time may be any parcel's. */
function momentsOf(rows: PathPush['rows']): string[] {
  const { events } = readEvents(rows)
  return events.flatMap(({ atSeconds, actionType }) => (atSeconds ? [`${atSeconds}-${actionType}`] : []))
}

/** True for an ended order without a track, which may have been deleted, if the rows are long after the order. */
function isLongEnded({ order, track, push }: OrderOfPush, now: number): boolean {
  if (track || !order.ended) return false
  const createdAt = creationTime(order, now)
  const times = readEvents(push.rows).events.flatMap(({ atSeconds }) => atSeconds ?? [])
  return createdAt === 0 || !times.some((time) => areOfSameTime(createdAt, time))
}
