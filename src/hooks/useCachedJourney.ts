import { useCallback } from 'react'
import { useSWRConfig } from 'swr'
import type { TrackedWaybill } from '../domain/order'

export interface CachedJourney {
  /** What is known now, and whether the last question failed. */
  present: () => { waybill: TrackedWaybill | undefined; failed: boolean }
  replace: (waybill: TrackedWaybill) => Promise<void>
}

/**
 * What SWR knows under a key at the moment of asking, which may be newer than what was rendered last, and a way to
 * replace it there: SWR's own `mutate` of a hook writes under whatever key the page has come to meanwhile.
 */
export function useCachedJourney(serializedKey: string, saved: TrackedWaybill | undefined): CachedJourney {
  const { cache, mutate } = useSWRConfig()
  const present = useCallback(() => {
    const state = cache.get(serializedKey)
    // The cache is typed for all keys at once; under this one lies what the fetcher of useJourney has put there.
    const waybill = state?.data as TrackedWaybill | undefined
    return { waybill: waybill ?? saved, failed: state?.error !== undefined }
  }, [cache, serializedKey, saved])
  const replace = useCallback(
    async (waybill: TrackedWaybill) => {
      await mutate<TrackedWaybill>(serializedKey, waybill, { revalidate: false })
    },
    [mutate, serializedKey],
  )
  return { present, replace }
}
