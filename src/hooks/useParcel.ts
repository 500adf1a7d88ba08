import type { WaybillLink } from '../domain/order'
import { useLiveUpdates, type LiveMode } from './useLiveUpdates'
import { usePageVisible } from './usePageVisible'
import { useParcelScreen, type ParcelScreen } from './useParcelScreen'
import { usePolling } from './usePolling'
import { useTrackedWaybill } from './useTrackedWaybill'

export interface ParcelView {
  screen: ParcelScreen
  refreshing: boolean
  /** How many new events the newest refresh brought; null before the first one and after a failure. */
  newEvents: number | null
  live: LiveMode
  /** Asks WeChat again. Settles with the answer or the failure, and never rejects. */
  refresh: () => Promise<void>
}

/** One waybill of an order, kept current, as of `nowSeconds`. The caller gives each waybill a React key of its own. */
export function useParcel(link: WaybillLink, nowSeconds: number): ParcelView {
  const { waybill, error, fromDevice, revalidate, mergePush, ...view } = useTrackedWaybill(link)
  const screen = useParcelScreen(waybill, error, fromDevice, nowSeconds)
  const ended = screen.status === 'ready' && screen.parcel.journey.ended
  const visible = usePageVisible()
  const live = useLiveUpdates(visible && waybill && !ended ? waybill : null, mergePush)
  usePolling(live === 'polling', revalidate)
  return { screen, live, ...view }
}
