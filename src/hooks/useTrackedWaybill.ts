import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import useSWR, { type KeyedMutator } from 'swr'
import useSWRMutation from 'swr/mutation'
import { countNewEvents } from '../domain/journey'
import type { TrackedWaybill, WaybillLink } from '../domain/order'
import { keepReadingPosition } from '../platform/readingPosition'
import type { TrackReading } from '../services/orderPath'
import { readSavedWaybill, saveWaybill } from '../services/savedWaybills'
import { getPath } from '../services/tracking'
import { isRetried, RETRY_INTERVAL_MS } from '../swrConfig'
import { useReconnect } from './useOnline'

type Newest = RefObject<TrackedWaybill | undefined>

/** SWR's key of what getPath answers for a link. */
export function trackKey({ orderId, tradeNo, transactionId, deliveryId, waybillId }: WaybillLink) {
  return ['getPath', orderId, tradeNo, transactionId, deliveryId, waybillId]
}

/** The newest known state of a waybill, from this device, a request, a refresh or a push; it is saved on the device. */
export function useTrackedWaybill(link: WaybillLink) {
  const [saved] = useState(() => readSavedWaybill(link) ?? undefined)
  const key = trackKey(link)
  const { trigger, reset, isMutating, ...refreshed } = useSWRMutation(
    key,
    () => getPath({ ...link, refresh: true }),
    { populateCache: true, revalidate: false },
  )
  const refreshError: unknown = refreshed.error
  const { data, error, isValidating, mutate } = useSWR<TrackedWaybill, unknown>(key, () => getPath(link), {
    ...(saved && { fallbackData: saved }),
    // A later success also ends the failure of a refresh.
    onSuccess: () => {
      if (refreshError !== undefined) reset()
    },
  })
  useReconnect(mutate)
  const newest = useNewest(data, saved, link)
  const { refresh, newEvents } = useRefresh(newest, trigger, mutate)
  return {
    waybill: data,
    error: refreshError ?? error,
    fromDevice: data !== undefined && data === saved,
    refreshing: isValidating || isMutating,
    newEvents,
    refresh,
    revalidate: mutate,
    mergePush: usePushMerge(newest, mutate, reset),
  }
}

/** The newest state for callbacks, which may run before the next render. A state that is new to the device is saved. */
function useNewest(
  data: TrackedWaybill | undefined,
  saved: TrackedWaybill | undefined,
  { tradeNo, transactionId }: WaybillLink,
): Newest {
  const newest = useRef<TrackedWaybill | undefined>(undefined)
  useEffect(() => {
    newest.current = data
    if (data && data !== saved) saveWaybill(data, { tradeNo, transactionId })
  }, [data, saved, tradeNo, transactionId])
  return newest
}

/**
 * A refresh, and how many new events the newest one brought; null before the first one and after a failure. SWR retries
 * failed requests but not failed mutations, so a failed refresh is followed by a request after a pause.
 */
function useRefresh(
  newest: Newest,
  trigger: () => Promise<TrackedWaybill>,
  revalidate: () => Promise<unknown>,
) {
  const [newEvents, setNewEvents] = useState<number | null>(null)
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(retry.current)
    },
    [],
  )
  const refresh = useCallback(async () => {
    clearTimeout(retry.current)
    const known = newest.current?.events ?? []
    try {
      const answer = await trigger()
      setNewEvents(countNewEvents(known, answer.events))
    } catch (error) {
      setNewEvents(null)
      if (isRetried(error)) retry.current = setTimeout(() => void revalidate(), RETRY_INTERVAL_MS)
    }
  }, [newest, trigger, revalidate])
  return { refresh, newEvents }
}

/** Merges a pushed track into the waybill, if it has more than is known. */
function usePushMerge(
  newest: Newest,
  mutate: KeyedMutator<TrackedWaybill>,
  resetRefresh: () => void,
): (track: TrackReading) => void {
  return useCallback(
    (track) =>
      void keepReadingPosition(async () => {
        const known = newest.current
        const nowSeconds = Math.floor(Date.now() / 1000)
        if (!known || !isNewer(track, known, nowSeconds)) return
        resetRefresh()
        const merge = (current = known) =>
          isNewer(track, current, nowSeconds) ? { ...current, ...track } : current
        await mutate(merge, { revalidate: false })
      }),
    [newest, mutate, resetRefresh],
  )
}

/** A time further ahead of the phone's clock comes from a wrong clock in the cloud, in seconds. */
const MAX_AHEAD_SECONDS = 60

/**
 * True if a watched track has more than is known. A snapshot of the known state must change nothing, because replacing
 * the waybill would also clear the notice that the newest request failed or that WeChat did not answer.
 */
function isNewer(track: TrackReading, known: TrackedWaybill, nowSeconds: number): boolean {
  const ahead = track.checkedAtSeconds - known.checkedAtSeconds
  const isComparable = known.checkedAtSeconds <= nowSeconds + MAX_AHEAD_SECONDS
  if (isComparable && ahead !== 0) return ahead > 0
  return JSON.stringify(track.events) !== JSON.stringify(known.events)
}
