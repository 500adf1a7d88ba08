import { useMemo } from 'react'
import type { FailureReason } from '../domain/failureReason'
import type { TrackedWaybill, UntrackedOrder } from '../domain/order'
import { toParcel, type Parcel } from '../domain/parcel'
import type { ParcelRoute } from '../domain/parcelRoute'
import { reasonOf, untrackedOrderOf } from '../services/errors'
import { useOnDemand } from './useOnDemand'

/** What is known of the waybill, and how current it is. */
interface Known {
  waybill: TrackedWaybill
  /** Why the newest request failed; null if it succeeded or is still running. */
  refreshFailed: FailureReason | null
  /** True while only the copy stored on this device is shown. */
  fromDevice: boolean
}

export type ParcelScreen =
  | { status: 'loading' }
  /** `order` comes with an untracked parcel. */
  | { status: 'failed'; reason: FailureReason; order: UntrackedOrder | null }
  /** The waybill exists, but its carrier has reported nothing yet. */
  | ({ status: 'empty' } & Known)
  | ({ status: 'ready'; parcel: Parcel; route: ParcelRoute | null } & Known)

export type TrackedScreen = Extract<ParcelScreen, { status: 'empty' | 'ready' }>

/** What the page shows of an answer, a failure or both, as of `nowSeconds` (Unix seconds). */
export function useParcelScreen(
  waybill: TrackedWaybill | undefined,
  error: unknown,
  fromDevice: boolean,
  nowSeconds: number,
): ParcelScreen {
  const { atlas, loading } = useOnDemand()
  const parcel = useMemo(() => (waybill ? toParcel(waybill.events, nowSeconds) : null), [waybill, nowSeconds])
  const route = useMemo(
    () => atlas && parcel && atlas.findRoute(parcel, waybill?.destination),
    [atlas, parcel, waybill],
  )
  return useMemo(() => {
    if (waybill && loading) return { status: 'loading' }
    return toParcelScreen(waybill, parcel && { parcel, route }, error, fromDevice)
  }, [waybill, loading, parcel, route, error, fromDevice])
}

/** A failure never hides what is already known. */
function toParcelScreen(
  waybill: TrackedWaybill | undefined,
  derived: { parcel: Parcel; route: ParcelRoute | null } | null,
  error: unknown,
  fromDevice: boolean,
): ParcelScreen {
  const reason = error === undefined ? null : reasonOf(error)
  if (!waybill) {
    if (reason === null) return { status: 'loading' }
    return { status: 'failed', reason, order: untrackedOrderOf(error) }
  }
  const known = { waybill, refreshFailed: reason, fromDevice }
  if (derived) return { status: 'ready', ...derived, ...known }
  const { unreadableRows, anomalies } = waybill.report
  // Rows that are unreadable or missing do not mean that nothing has happened yet.
  const hasUnreadRows = unreadableRows > 0 || anomalies.countDisagrees !== undefined
  return hasUnreadRows
    ? { status: 'failed', reason: 'bad-reply', order: null }
    : { status: 'empty', ...known }
}
