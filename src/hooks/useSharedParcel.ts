import { useCallback, useMemo } from 'react'
import useSWR from 'swr'
import useSWRMutation from 'swr/mutation'
import type { FailureReason } from '../domain/failureReason'
import { toParcel, type Parcel } from '../domain/parcel'
import type { ParcelRoute } from '../domain/parcelRoute'
import type { SharedWaybill } from '../domain/sharing'
import { reasonOf } from '../services/errors'
import { getSharedPath } from '../services/sharedPath'
import { useFailure } from './useFailure'
import { useOnDemand } from './useOnDemand'
import { useReconnect } from './useOnline'

export interface SharedParcelView {
  /** Null while it is loading, and if the link does not open: then nothing that was shown before is left. */
  shared: SharedWaybill | null
  /** Null without readable updates. */
  parcel: Parcel | null
  /** As far as the masked messages name cities; null unless two are sure. */
  route: ParcelRoute | null
  /** Why the newest request failed; null if it did not. */
  failed: FailureReason | null
  refreshing: boolean
  /** Asks WeChat again. Settles with the answer or the failure, and never rejects. */
  refresh: () => Promise<void>
}

/** The parcel that a link opens, as of `nowSeconds`. Nothing is saved on this device, as the link can be ended. */
export function useSharedParcel(token: string, nowSeconds: number): SharedParcelView {
  const key = ['shared', token]
  const { atlas, loading } = useOnDemand()
  const { trigger, reset, isMutating, ...refreshed } = useSWRMutation<SharedWaybill, unknown>(
    key,
    () => getSharedPath(token, true),
    { populateCache: true, revalidate: false, throwOnError: false },
  )
  const { data, error, isValidating, mutate } = useSWR<SharedWaybill, unknown>(
    key,
    () => getSharedPath(token, false),
    // A later success also ends the failure of a refresh.
    { onSuccess: reset },
  )
  useReconnect(mutate)
  const answered = refreshed.error ?? error
  // The back end decides when a link is over: this phone's clock may be wrong.
  const isOver = answered !== undefined && reasonOf(answered) === 'not-found'
  const shared = isOver || loading ? null : (data ?? null)
  const failure = useFailure(answered, shared !== null)
  const failed = failure === undefined ? null : reasonOf(failure)
  const parcel = useMemo(() => shared && toParcel(shared.events, nowSeconds), [shared, nowSeconds])
  const route = useMemo(() => atlas && parcel && atlas.findRoute(parcel), [atlas, parcel])
  const refresh = useCallback(async () => {
    await trigger()
  }, [trigger])
  const refreshing = isValidating || isMutating
  return { shared, parcel, route, failed, refreshing, refresh }
}
