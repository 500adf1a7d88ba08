import { useCallback, useState } from 'react'
import { toJourney } from '../domain/journey'
import type { TrackedWaybill } from '../domain/order'
import type { CachedJourney } from './useCachedJourney'

/** Asking anew, with an answer in numbers: how many nodes that has brought, null before it and where it failed. */
export function useRefresh(
  serializedKey: string,
  present: CachedJourney['present'],
  ask: () => Promise<void>,
): { refresh: () => Promise<void>; newNodes: number | null } {
  const [brought, setBrought] = useState<{ by: string; newNodes: number } | null>(null)
  const refresh = useCallback(async () => {
    const before = present()
    await ask()
    const after = present()
    const newNodes = countNew(before.waybill, after.waybill)
    setBrought(after.failed ? null : { by: serializedKey, newNodes })
  }, [present, ask, serializedKey])
  // What another waybill's refresh has brought says nothing about this one.
  return { refresh, newNodes: brought?.by === serializedKey ? brought.newNodes : null }
}

function countNew(before: TrackedWaybill | undefined, after: TrackedWaybill | undefined): number {
  const known = new Set(keysOf(before))
  return keysOf(after).filter((key) => !known.has(key)).length
}

function keysOf(waybill: TrackedWaybill | undefined): string[] {
  return toJourney(waybill?.events ?? []).nodes.map(({ key }) => key)
}
