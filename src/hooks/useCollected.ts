import { useCallback, useState } from 'react'
import { findCollectedMark, isCollected, toCollectedMark } from '../domain/collectedMark'
import type { TrackedWaybill } from '../domain/order'
import type { Parcel } from '../domain/parcel'
import { readCollectedMarks, removeCollectedMark, saveCollectedMark } from '../services/collectedParcels'

export interface Collected {
  /** True if the customer has marked the parcel on this phone, and no report has come since. */
  collected: boolean
  /** Marks the parcel, or takes the mark back. */
  toggle: () => void
}

/** The customer's mark that a waiting parcel was collected. */
export function useCollected(waybill: TrackedWaybill, parcel: Parcel | null): Collected {
  const { orderId } = waybill
  const [mark, setMark] = useState(() => findCollectedMark(readCollectedMarks(), orderId, waybill))
  const collected = parcel !== null && isCollected(mark, parcel.journey)
  const toggle = useCallback(() => {
    const next = collected || !parcel ? null : toCollectedMark(orderId, waybill, parcel.journey)
    if (next) saveCollectedMark(next)
    else removeCollectedMark(orderId, waybill)
    setMark(next)
  }, [collected, orderId, waybill, parcel])
  return { collected, toggle }
}
