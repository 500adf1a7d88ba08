import { useMemo } from 'react'
import type { ActionMeaning } from '../domain/actionType'
import { toJourney } from '../domain/journey'
import type { TrackedWaybill, Waybill } from '../domain/order'
import { readSavedWaybill } from '../services/savedWaybills'

/** A parcel of the order, and what happened to it last as far as this device knows; null where it does not. */
export interface WaybillTab extends Waybill {
  state: ActionMeaning | null
}

/** Every parcel of the order that `waybill` belongs to. */
export function useWaybillTabs(waybill: TrackedWaybill): readonly WaybillTab[] {
  return useMemo(
    () => waybill.siblings.map((sibling) => ({ ...sibling, state: stateOf(sibling, waybill) })),
    [waybill],
  )
}

function stateOf({ waybillId }: Waybill, shown: TrackedWaybill): ActionMeaning | null {
  // Asking the device takes time, and with one parcel there are no tabs.
  const isShown = waybillId === shown.waybillId
  if (shown.siblings.length < 2) return null
  const known = isShown ? shown : readSavedWaybill(shown.orderId, waybillId)
  return known && toJourney(known.events).headline
}
