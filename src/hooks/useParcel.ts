import type { WaybillLink } from '../domain/order'
import { useFailure } from './useFailure'
import { useLiveUpdates, type LiveMode } from './useLiveUpdates'
import { useOnline } from './useOnline'
import { usePageVisible } from './usePageVisible'
import { useParcelScreen, type ParcelScreen } from './useParcelScreen'
import { usePolling } from './usePolling'
import { useTrackedWaybill } from './useTrackedWaybill'

export interface ParcelView {
  screen: ParcelScreen
  refreshing: boolean
  /** How many new events the newest refresh brought; null before the first one, after a failure and without a network. */
  newEvents: number | null
  live: LiveMode
  /** Asks WeChat again. Settles with the answer or the failure, and never rejects. */
  refresh: () => Promise<void>
}

/** One waybill of an order, kept current, as of `nowSeconds`. The caller gives each waybill its own React key. */
export function useParcel(link: WaybillLink, nowSeconds: number): ParcelView {
  const { waybill, error, fromDevice, newEvents, revalidate, mergePush, ...view } = useTrackedWaybill(link)
  const online = useOnline()
  const failure = useFailure(error, waybill !== undefined)
  const screen = useParcelScreen(waybill, failure, fromDevice, nowSeconds)
  const ended = screen.status === 'ready' && screen.parcel.journey.ended
  const visible = usePageVisible()
  const live = useLiveUpdates(online && visible && waybill && !ended ? waybill : null, mergePush)
  usePolling(live === 'polling', revalidate)
  return { screen, live, newEvents: online ? newEvents : null, ...view }
}
