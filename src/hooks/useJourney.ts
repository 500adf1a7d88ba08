import { useCallback, useMemo, useRef } from 'react'
import useSWR from 'swr'
import { toJourney, type Journey, type PathNode } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import { getPath } from '../services/journey'
import { reasonOf, type Reason } from './failure'

export type JourneyScreen =
  | { state: 'loading' }
  | { state: 'failed'; reason: Reason }
  /** The order is there, and its carrier has not reported anything yet. */
  | { state: 'empty'; waybill: TrackedWaybill; refreshFailed: Reason | null }
  | {
      state: 'ready'
      waybill: TrackedWaybill
      journey: Journey
      headline: PathNode
      refreshFailed: Reason | null
    }

export interface JourneyView {
  screen: JourneyScreen
  refreshing: boolean
  /** Asks again; settles when the answer is there, be it good or bad, and never throws. */
  refresh: () => Promise<void>
}

/** The journey of one waybill of an order; without `waybillId`, of the order's first. */
export function useJourney(orderId: string, waybillId: string | undefined): JourneyView {
  const askAnew = useRef(false)
  const { data, error, isValidating, mutate } = useSWR<TrackedWaybill, unknown>(
    ['getPath', orderId, waybillId],
    () => getPath({ orderId, ...(waybillId && { waybillId }), ...(askAnew.current && { refresh: true }) }),
  )
  const refresh = useCallback(async () => {
    askAnew.current = true
    try {
      await mutate()
    } finally {
      askAnew.current = false
    }
  }, [mutate])
  const screen = useMemo(() => toScreen(data, error), [data, error])
  return { screen, refreshing: isValidating, refresh }
}

/** A failure never takes away what is already known. */
function toScreen(waybill: TrackedWaybill | undefined, error: unknown): JourneyScreen {
  if (!waybill)
    return error === undefined ? { state: 'loading' } : { state: 'failed', reason: reasonOf(error) }
  const refreshFailed = error === undefined ? null : reasonOf(error)
  const journey = toJourney(waybill.events)
  const { report } = waybill
  // Rows that cannot be read, or have not come along, are no sign that nothing has happened yet.
  const unread = report.setAside > 0 || report.oddities.countDisagrees !== undefined
  if (!journey.headline && unread) return { state: 'failed', reason: 'bad-reply' }
  if (!journey.headline) return { state: 'empty', waybill, refreshFailed }
  return { state: 'ready', waybill, journey, headline: journey.headline, refreshFailed }
}
