import { useCallback, useMemo, useRef } from 'react'
import useSWR, { unstable_serialize } from 'swr'
import type { TrackedWaybill } from '../domain/order'
import { getPath } from '../services/tracking'
import type { TrackReading } from '../services/orderPath'
import { readSavedWaybill, saveWaybill } from '../services/savedWaybills'
import { keepReadingPosition } from '../platform/readingPosition'
import { toParcelScreen, type ParcelScreen } from './parcelScreen'
import { useCachedJourney } from './useCachedJourney'
import { useLiveUpdates, type LiveMode } from './useLiveUpdates'
import { usePageVisible } from './usePageVisible'
import { useRefresh } from './useRefresh'
import { usePolling } from './usePolling'

export interface ParcelView {
  screen: ParcelScreen
  refreshing: boolean
  /** How many new nodes the last refresh has brought; null before it, and where it failed. */
  newNodes: number | null
  live: LiveMode
  /** Asks again; settles when the answer is there, be it good or bad, and never throws. */
  refresh: () => Promise<void>
}

/** The journey of one waybill of an order; without `waybillId`, of the order's first. */
export function useParcel(orderId: string, waybillId: string | undefined): ParcelView {
  const saved = useMemo(() => readSavedWaybill(orderId, waybillId) ?? undefined, [orderId, waybillId])
  const askAnew = useRef(false)
  const key = ['getPath', orderId, waybillId]
  const { data, error, isValidating, mutate } = useSWR<TrackedWaybill, unknown>(
    key,
    () => getPath({ orderId, ...(waybillId && { waybillId }), ...(askAnew.current && { refresh: true }) }),
    { ...(saved && { fallbackData: saved }), onSuccess: saveWaybill },
  )
  const fromDevice = data !== undefined && data === saved
  const screen = useMemo(() => toParcelScreen(data, error, fromDevice), [data, error, fromDevice])
  const serializedKey = unstable_serialize(key)
  const { present, replace } = useCachedJourney(serializedKey, saved)

  const onTrack = useCallback(
    (track: TrackReading) =>
      void keepReadingPosition(async () => {
        const { waybill } = present()
        if (!waybill || !isNews(track, waybill)) return
        const newer = { ...waybill, ...track }
        saveWaybill(newer)
        await replace(newer)
      }),
    [present, replace],
  )
  const onScreen = usePageVisible()
  const ended = screen.status === 'ready' && screen.journey.ended
  const live = useLiveUpdates(onScreen && data && !ended ? data : null, onTrack)
  usePolling(live === 'polling', mutate)

  const askWechat = useCallback(async () => {
    askAnew.current = true
    try {
      await mutate()
    } finally {
      askAnew.current = false
    }
  }, [mutate])
  const { refresh, newNodes } = useRefresh(serializedKey, present, askWechat)
  return { screen, refreshing: isValidating, newNodes, live, refresh }
}

/**
 * Whether a watched track says more than what is known. What an answer has brought already would put an end to the
 * word that the cloud could not be reached since, or that WeChat could not.
 */
function isNews(track: TrackReading, known: TrackedWaybill): boolean {
  const ahead = track.checkedAtSeconds - known.checkedAtSeconds
  return ahead > 0 || (ahead === 0 && JSON.stringify(track.events) !== JSON.stringify(known.events))
}
