import { useCallback, useMemo, useRef, useState } from 'react'
import useSWR, { unstable_serialize, useSWRConfig } from 'swr'
import { toJourney } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { getPath } from '../services/journey'
import type { TrackReading } from '../services/orderPath'
import { savedJourney, saveJourney } from '../services/savedJourneys'
import { keepReadingPosition } from './readingPosition'
import { toJourneyScreen, type JourneyScreen } from './journeyScreen'
import { useLiveTrack, type LiveMode } from './useLiveTrack'
import { useOnScreen } from './useOnScreen'
import { useSlowPoll } from './useSlowPoll'

export interface JourneyView {
  screen: JourneyScreen
  refreshing: boolean
  /** How many new nodes the last refresh has brought; null before it, and where it failed. */
  newNodes: number | null
  live: LiveMode
  /** Asks again; settles when the answer is there, be it good or bad, and never throws. */
  refresh: () => Promise<void>
}

/** The journey of one waybill of an order; without `waybillId`, of the order's first. */
export function useJourney(orderId: string, waybillId: string | undefined): JourneyView {
  const saved = useMemo(() => savedJourney(orderId, waybillId) ?? undefined, [orderId, waybillId])
  const askAnew = useRef(false)
  const key = ['getPath', orderId, waybillId]
  const { data, error, isValidating, mutate } = useSWR<TrackedWaybill, unknown>(
    key,
    () => getPath({ orderId, ...(waybillId && { waybillId }), ...(askAnew.current && { refresh: true }) }),
    { ...(saved && { fallbackData: saved }), onSuccess: saveJourney },
  )
  const fromDevice = data !== undefined && data === saved
  const screen = useMemo(() => toJourneyScreen(data, error, fromDevice), [data, error, fromDevice])
  const present = usePresent(unstable_serialize(key), saved)

  const onTrack = useCallback(
    (track: TrackReading) => {
      const { waybill } = present()
      // Nothing to add to, or what an answer has brought already.
      if (!waybill || track.checkedAtSeconds < waybill.checkedAtSeconds) return
      const newer = { ...waybill, ...track }
      saveJourney(newer)
      void keepReadingPosition(() => mutate(newer, { revalidate: false }))
    },
    [present, mutate],
  )
  const onScreen = useOnScreen()
  const ended = screen.state === 'ready' && screen.journey.ended
  const live = useLiveTrack(onScreen && data && !ended ? data : null, onTrack)
  useSlowPoll(live === 'polling', mutate)

  const [newNodes, setNewNodes] = useState<number | null>(null)
  const refresh = useCallback(async () => {
    const before = present()
    askAnew.current = true
    try {
      await mutate()
    } finally {
      askAnew.current = false
    }
    const after = present()
    setNewNodes(after.failed ? null : countNew(before.waybill, after.waybill))
  }, [present, mutate])
  return { screen, refreshing: isValidating, newNodes, live, refresh }
}

/** What SWR knows under a key at the moment of asking, which may be newer than what was rendered last. */
function usePresent(serializedKey: string, saved: TrackedWaybill | undefined) {
  const { cache } = useSWRConfig()
  return useCallback(() => {
    const state = cache.get(serializedKey)
    // The cache is typed for all keys at once; under this one lies what the fetcher above has put there.
    const waybill = state?.data as TrackedWaybill | undefined
    return { waybill: waybill ?? saved, failed: state?.error !== undefined }
  }, [cache, serializedKey, saved])
}

function countNew(before: TrackedWaybill | undefined, after: TrackedWaybill | undefined): number {
  const known = new Set(keysOf(before))
  return keysOf(after).filter((key) => !known.has(key)).length
}

function keysOf(waybill: TrackedWaybill | undefined): string[] {
  return toJourney(waybill?.events ?? []).nodes.map(({ key }) => key)
}
