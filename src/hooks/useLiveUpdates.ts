import { useEffect, useRef, useState } from 'react'
import type { TrackedWaybill } from '../domain/order'
import type { TrackReading } from '../services/orderPath'
import { watchTrack } from '../services/tracking'

/** How updates reach the page: pushed, polled, or not at all because none can come. */
export type LiveMode = 'live' | 'polling' | 'off'

/**
 * Watches a waybill's stored track; null watches nothing. `onTrack` must keep its identity. If the watch is refused,
 * breaks or finds no track, the mode is `polling` until a newer answer proves that the cloud is reachable, or the page is shown again.
 */
export function useLiveUpdates(
  waybill: TrackedWaybill | null,
  onTrack: (track: TrackReading) => void,
): LiveMode {
  const { orderId, deliveryId, waybillId, checkedAtSeconds = 0 } = waybill ?? {}
  const [brokenAtSeconds, setBrokenAtSeconds] = useState<number | null>(null)
  const broken = brokenAtSeconds === checkedAtSeconds
  const checkedAt = useRef(checkedAtSeconds)
  useEffect(() => {
    checkedAt.current = checkedAtSeconds
  }, [checkedAtSeconds])

  useEffect(() => {
    if (orderId === undefined || deliveryId === undefined || waybillId === undefined || broken)
      return undefined
    const onEnd = (): void => {
      setBrokenAtSeconds(checkedAt.current)
    }
    return watchTrack({ orderId, deliveryId, waybillId }, { onTrack, onEnd })
  }, [orderId, deliveryId, waybillId, broken, onTrack])

  const watching = waybill !== null
  useEffect(
    () => () => {
      setBrokenAtSeconds(null)
    },
    [watching],
  )
  if (!watching) return 'off'
  return broken ? 'polling' : 'live'
}
