import { useState } from 'react'
import useSWR from 'swr'
import type { TrackedWaybill, WaybillLink } from '../domain/order'
import { readSavedWaybill } from '../services/savedWaybills'
import { getPath } from '../services/tracking'
import { useFailure } from './useFailure'
import { useParcelScreen, type ParcelScreen } from './useParcelScreen'
import { trackKey } from './useTrackedWaybill'

interface RouteView {
  screen: ParcelScreen
  /** Asks again after a failure. */
  retry: () => void
}

/**
 * One waybill for the map of its route, as of `nowSeconds`: what the track page has loaded with the same link, otherwise what
 * is saved on this device until the answer comes.
 */
export function useRouteScreen(link: WaybillLink, nowSeconds: number): RouteView {
  const [saved] = useState(() => readSavedWaybill(link) ?? undefined)
  const { data, error, mutate } = useSWR<TrackedWaybill, unknown>(trackKey(link), () => getPath(link), {
    // An answer that is already there is not asked for again.
    revalidateIfStale: false,
  })
  const waybill = data ?? saved
  const failure = useFailure(error, waybill !== undefined)
  const screen = useParcelScreen(waybill, failure, waybill !== data, nowSeconds)
  return { screen, retry: () => void mutate() }
}
