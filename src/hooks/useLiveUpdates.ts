import { useEffect, useRef, useState } from 'react'
import type { TrackedWaybill } from '../domain/order'
import { watchTrack } from '../services/tracking'
import type { TrackReading } from '../services/orderPath'

/** How news reaches the page: by itself, by asking now and then, or not at all, as there is nothing to come. */
export type LiveMode = 'live' | 'polling' | 'off'

/**
 * Watches a waybill's track; null watches nothing. Each change goes to `onTrack`, which must stay the same function.
 * Where the watch is refused or breaks off the mode is `polling`, until a newer answer shows that the cloud is there
 * again, or the page is shown anew.
 */
export function useLiveUpdates(
  waybill: TrackedWaybill | null,
  onTrack: (track: TrackReading) => void,
): LiveMode {
  const { deliveryId, waybillId, checkedAtSeconds = 0 } = waybill ?? {}
  const [brokenAtSeconds, setBrokenAtSeconds] = useState<number | null>(null)
  const broken = brokenAtSeconds === checkedAtSeconds
  const checkedAt = useRef(checkedAtSeconds)
  useEffect(() => {
    checkedAt.current = checkedAtSeconds
  }, [checkedAtSeconds])

  useEffect(() => {
    if (deliveryId === undefined || waybillId === undefined || broken) return undefined
    const onEnd = (): void => {
      setBrokenAtSeconds(checkedAt.current)
    }
    return watchTrack({ deliveryId, waybillId }, { onTrack, onEnd })
  }, [deliveryId, waybillId, broken, onTrack])

  useEffect(
    () => () => {
      setBrokenAtSeconds(null)
    },
    [deliveryId, waybillId],
  )
  if (!waybill) return 'off'
  return broken ? 'polling' : 'live'
}
