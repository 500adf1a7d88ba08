/** What WeChat can tell a customer of, and what became of the question. */
export interface NotificationTranslations {
  button: string
  statusText: Record<'offered' | 'asking' | 'agreed' | 'declined' | 'failed', string>
}

/** The customer's word to WeChat that an order has arrived, and what became of it. */
export interface ReceiptTranslations {
  button: string
  open: (parcels: number) => string
  statusText: Record<'asking' | 'confirmed' | 'unproven' | 'failed' | 'cancelled', string>
}

/** What a tap asked WeChat for and did not get, why, and what to do instead. */
export interface RefusalTranslations {
  title: Record<'copy' | 'call' | 'open', string>
  reason: Record<'undeclared' | 'disagreed' | 'failed', string>
  /** The text is below, and can be selected. */
  byHand: string
  close: string
}
