import * as v from 'valibot'
import type { Order, TrackedWaybill, Waybill, WaybillLink } from '../domain/order'
import { toJourney } from '../domain/journey'
import { toTrackedWaybill, WireOrderPath, toStoredPath } from './orderPath'
import { removeStored, writeStored, readStored } from '../platform/storage'

/** Another number than the one that is kept, and what is kept is from another version of the mini-program. */
const SCHEMA = 1
const INDEX_KEY = 'journeys'
const MAX_WAYBILLS = 50

const IndexEntry = v.object({
  orderId: v.string(),
  deliveryId: v.string(),
  waybillId: v.string(),
  /** Whether a link that names no waybill means this one. */
  first: v.boolean(),
  ended: v.boolean(),
})
const Index = v.object({ schema: v.literal(SCHEMA), entries: v.array(IndexEntry) })
const Kept = v.object({ schema: v.literal(SCHEMA), path: WireOrderPath })

type Entry = v.InferOutput<typeof IndexEntry>

/** The journey of a waybill (or of an order's first) as it was last seen on this device; null where it was not. */
export function readSavedWaybill({ orderId, waybillId, deliveryId }: WaybillLink): TrackedWaybill | null {
  const isLinked = (each: Entry): boolean =>
    waybillId ? each.waybillId === waybillId && (!deliveryId || each.deliveryId === deliveryId) : each.first
  const entry = readIndex().find((each) => each.orderId === orderId && isLinked(each))
  const kept = entry && readStored(keyOf(entry), Kept)
  // One key a waybill: what lies there may by now belong to another order of the same number.
  return kept?.path.orderId === orderId ? toTrackedWaybill(kept.path) : null
}

/** Keeps a journey on the device, as the newest of at most 50; the oldest goes. */
export function saveWaybill(journey: TrackedWaybill): void {
  const { orderId, deliveryId, waybillId, siblings, events } = journey
  const first = siblings[0]?.waybillId === waybillId
  const entry = { orderId, deliveryId, waybillId, first, ended: toJourney(events).ended }
  const others = readIndex().filter((each) => keyOf(each) !== keyOf(entry))
  const entries = [entry, ...others]
  for (const old of entries.slice(MAX_WAYBILLS)) removeStored(keyOf(old))
  writeStored(keyOf(entry), { schema: SCHEMA, path: toStoredPath(journey) })
  writeStored(INDEX_KEY, { schema: SCHEMA, entries: entries.slice(0, MAX_WAYBILLS) })
}

/** Whether any journey on this device had not ended when it was last seen. */
export function hasMovingWaybill(): boolean {
  return readIndex().some((entry) => !entry.ended)
}

/** Adds to the journeys on this device what the list of orders knows to be their newest event. */
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
  return `journey:${deliveryId}-${waybillId}`
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
