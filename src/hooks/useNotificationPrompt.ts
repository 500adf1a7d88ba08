import { useState } from 'react'
import type { TrackedWaybill } from '../domain/order'
import { offersNotifications, requestNotifications } from '../services/notifications'

/** How far the customer's consent to notifications has come. */
export type ConsentStatus = 'offered' | 'asking' | 'agreed' | 'declined' | 'failed'

export interface NotificationPrompt {
  /** Null if the shop has set up no notifications. */
  status: ConsentStatus | null
  /** Asks in WeChat's dialog. WeChat allows it only in a tap handler. */
  ask: () => void
}

/** The offer to be notified by WeChat of the next update of each kind. */
export function useNotificationPrompt(waybill: TrackedWaybill): NotificationPrompt {
  const [status, setStatus] = useState<ConsentStatus>('offered')
  const ask = (): void => {
    setStatus('asking')
    requestNotifications(waybill.orderId, waybill).then(
      (agreed) => {
        setStatus(agreed ? 'agreed' : 'declined')
      },
      () => {
        setStatus('failed')
      },
    )
  }
  return { status: offersNotifications() ? status : null, ask }
}
