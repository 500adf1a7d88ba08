import { useMemo } from 'react'
import type { ActionMeaning } from '../domain/actionType'
import { toJourney } from '../domain/journey'
import { isSameWaybill, type TrackedWaybill, type Waybill } from '../domain/order'
import type { PathNode } from '../domain/pathNode'
import { readSavedWaybill } from '../services/savedWaybills'

/** A parcel of the order and its newest known state; null if this device knows nothing of it. */
export interface WaybillTab extends Waybill {
  state: ActionMeaning | null
}

/** The tabs of all parcels of an order; `headline` is that of the parcel on screen. */
export function useWaybillTabs(shown: TrackedWaybill, headline: PathNode | null): readonly WaybillTab[] {
  return useMemo(() => {
    const { orderId, siblings } = shown
    // With one parcel there are no tabs, and reading the device's storage takes time.
    if (siblings.length < 2) return siblings.map((sibling) => ({ ...sibling, state: null }))
    return siblings.map((sibling) => ({
      ...sibling,
      state: isSameWaybill(sibling, shown) ? headline : savedState({ orderId, ...sibling }),
    }))
  }, [shown, headline])
}

function savedState(link: Waybill & { orderId: string }): ActionMeaning | null {
  const saved = readSavedWaybill(link)
  return saved && toJourney(saved.events).headline
}
