import { useState } from 'react'
import { copyText } from '../platform/device'

export interface ShopMessage {
  /** Whether the facts about this parcel lie on the clipboard. */
  copied: boolean
  copy: (facts: string) => void
}

/** Puts the facts about a parcel on the clipboard, for the customer to paste where the shop reads them. */
export function useShopMessage(parcelId: string): ShopMessage {
  const [copiedFor, setCopiedFor] = useState<string | null>(null)
  const copy = (facts: string): void => {
    copyText(facts).then(
      () => {
        setCopiedFor(parcelId)
      },
      () => {
        setCopiedFor(null)
      },
    )
  }
  return { copied: copiedFor === parcelId, copy }
}
