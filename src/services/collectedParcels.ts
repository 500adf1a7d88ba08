import * as v from 'valibot'
import type { CollectedMark } from '../domain/collectedMark'
import { isSameWaybill, type Waybill } from '../domain/order'
import { readStored, writeStored } from '../platform/storage'

const KEY = 'collected'
const SCHEMA = 1
/** The oldest note is dropped; its parcel has long been signed for. */
const MAX_MARKS = 50

const Mark = v.object({
  orderId: v.string(),
  deliveryId: v.string(),
  waybillId: v.string(),
  headlineKey: v.string(),
  newestKey: v.string(),
})
const Marks = v.object({ schema: v.literal(SCHEMA), marks: v.array(Mark) })

/** The parcels that the customer has marked as collected on this phone, newest first. */
export function readCollectedMarks(): readonly CollectedMark[] {
  return readStored(KEY, Marks)?.marks ?? []
}

/** Stores the mark of a parcel in place of an earlier one. */
export function saveCollectedMark(mark: CollectedMark): void {
  write([mark, ...others(mark.orderId, mark)])
}

/** Removes the mark of a parcel. */
export function removeCollectedMark(orderId: string, waybill: Waybill): void {
  write(others(orderId, waybill))
}

function others(orderId: string, waybill: Waybill): CollectedMark[] {
  return readCollectedMarks().filter((mark) => mark.orderId !== orderId || !isSameWaybill(mark, waybill))
}

function write(marks: readonly CollectedMark[]): void {
  writeStored(KEY, { schema: SCHEMA, marks: marks.slice(0, MAX_MARKS) })
}
