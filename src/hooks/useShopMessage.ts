import { useState } from 'react'
import { copyText } from '../platform/clipboard'

export interface ShopMessage {
  /** True once the message is on the clipboard. */
  copied: boolean
  copy: (message: string) => void
}

/** Copies a message about the parcel, for the customer to paste into the chat with the shop. */
export function useShopMessage(): ShopMessage {
  const [copied, setCopied] = useState(false)
  const copy = (message: string): void => {
    void copyText(message).then(setCopied)
  }
  return { copied, copy }
}
