import * as v from 'valibot'
import { OrderPath } from '../../contract/replies'
import { toJourney } from '../domain/journey'
import {
  findWaybill,
  isSameWaybill,
  type Order,
  type TrackedWaybill,
  type Waybill,
  type WaybillLink,
} from '../domain/order'
import { listStored, readStored, removeStored, writeStored } from '../platform/storage'
import { toStoredPath, toTrackedWaybill } from './orderPath'

/** Version of the stored format; data stored under another version is ignored. */
const SCHEMA = 1
const INDEX_KEY = 'journeys'
const MAX_WAYBILLS = 50
const KEY_PREFIX = 'journey:'

/** A journey stays on the device this long after WeChat last told of it. */
const MAX_AGE_SECONDS = 60 * 24 * 3600

const IndexEntry = v.object({
  orderId: v.string(),
  deliveryId: v.string(),
  waybillId: v.string(),
  /** True for the order's first waybill: a link without a waybill id means this one. */
  first: v.boolean(),
  ended: v.boolean(),
  /** When WeChat last told, Unix seconds. */
  checkedAt: v.fallback(v.number(), 0),
  /** The payment's numbers, if a link named the order by them. */
  tradeNo: v.fallback(v.optional(v.string()), undefined),
  transactionId: v.fallback(v.optional(v.string()), undefined),
})
const Index = v.object({ schema: v.literal(SCHEMA), entries: v.array(IndexEntry) })
const SavedWaybill = v.object({ schema: v.literal(SCHEMA), path: OrderPath })

type Entry = v.InferOutput<typeof IndexEntry>
type Payment = Partial<Pick<Entry, 'tradeNo' | 'transactionId'>>

/** The waybill that the link names, as this device last saw it; null if it never has. */
export function readSavedWaybill(link: WaybillLink): TrackedWaybill | null {
  const { waybillId } = link
  const index = readIndex()
  const orderId = findOrderId(index, link)
  const entries = index.filter((each) => each.orderId === orderId)
  const entry = waybillId === undefined ? entries.find(({ first }) => first) : findWaybill(entries, link)
  if (!entry) return null
  const saved = readStored(keyOf(entry), SavedWaybill)
  // Two orders may have the same number, and two numbers the same key.
  if (!saved || saved.path.orderId !== orderId || !isSameWaybill(saved.path, entry)) return null
  return toTrackedWaybill(saved.path)
}

/** Saves a journey, which `payment` may have named, on the device as the newest of at most 50; the oldest is removed. */
export function saveWaybill(journey: TrackedWaybill, payment: Payment = {}): void {
  const { orderId, deliveryId, waybillId, siblings, events, checkedAtSeconds: checkedAt } = journey
  const first = siblings[0] !== undefined && isSameWaybill(siblings[0], journey)
  const index = readIndex()
  const old = index.find((each) => each.orderId === orderId && isSameWaybill(each, journey))
  const entry = {
    orderId,
    deliveryId,
    waybillId,
    first,
    ended: toJourney(events).ended,
    checkedAt,
    tradeNo: payment.tradeNo ?? old?.tradeNo,
    transactionId: payment.transactionId ?? old?.transactionId,
  }
  const others = index
    .filter((each) => keyOf(each) !== keyOf(entry))
    // A payment names one order: the newest that it has led to.
    .map((each) =>
      each.orderId !== orderId && isPaidBy(each, payment)
        ? { ...each, tradeNo: undefined, transactionId: undefined }
        : each,
    )
  const entries = [entry, ...others]
  for (const old of entries.slice(MAX_WAYBILLS)) removeStored(keyOf(old))
  writeStored(keyOf(entry), { schema: SCHEMA, path: toStoredPath(journey) })
  writeStored(INDEX_KEY, { schema: SCHEMA, entries: entries.slice(0, MAX_WAYBILLS) })
}

/** Removes everything of an order from the device, because it is not there, or no longer this customer's. */
export function removeSavedOrder(order: Payment & { orderId?: string | undefined }): void {
  const orderId = findOrderId(readIndex(), order)
  if (orderId) keepOnly((entry) => entry.orderId !== orderId)
}

/** The id of an order that may be named by its payment; undefined if this device does not know the payment. */
function findOrderId(
  entries: readonly Entry[],
  { orderId, ...payment }: Payment & { orderId?: string | undefined },
): string | undefined {
  return orderId || entries.find((entry) => isPaidBy(entry, payment))?.orderId
}

/** True if one of the numbers is the payment's, as in getPath. */
function isPaidBy(entry: Entry, { tradeNo, transactionId }: Payment): boolean {
  return (
    (tradeNo !== undefined && entry.tradeNo === tradeNo) ||
    (transactionId !== undefined && entry.transactionId === transactionId)
  )
}

/** Removes what WeChat last told of 60 days ago, and journeys that the list does not name. `nowSeconds`: Unix seconds. */
export function removeOldWaybills(nowSeconds: number): void {
  keepOnly(({ checkedAt }) => checkedAt > nowSeconds - MAX_AGE_SECONDS)
}

function keepOnly(isKept: (entry: Entry) => boolean): void {
  const entries = readIndex()
  const kept = entries.filter(isKept)
  const keys = new Set(kept.map(keyOf))
  for (const key of listStored()) if (key.startsWith(KEY_PREFIX) && !keys.has(key)) removeStored(key)
  if (kept.length < entries.length) writeStored(INDEX_KEY, { schema: SCHEMA, entries: kept })
}

/** True if any journey on this device had not ended when it was last seen. */
export function hasMovingWaybill(): boolean {
  return readIndex().some((entry) => !entry.ended)
}

/** Adds the newest events from a list of orders to the journeys saved on this device. */
export function updateSavedWaybills(orders: readonly Order[]): void {
  for (const { orderId, waybills } of orders) {
    for (const { deliveryId, waybillId, latest } of waybills) {
      const saved = latest && readSavedWaybill({ orderId, waybillId, deliveryId })
      if (saved && !saved.events.some((event) => isSame(event, latest))) {
        saveWaybill({ ...saved, events: [...saved.events, latest] })
      }
    }
  }
}

function readIndex(): Entry[] {
  return readStored(INDEX_KEY, Index)?.entries ?? []
}

function keyOf({ deliveryId, waybillId }: Waybill): string {
  return `${KEY_PREFIX}${deliveryId}-${waybillId}`
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
