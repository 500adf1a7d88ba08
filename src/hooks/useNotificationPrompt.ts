import { useState } from 'react'
import type { TrackedWaybill } from '../domain/order'
import { requestNotifications, offersNotifications } from '../services/notifications'

/** Where a customer's wish to be told stands. */
export type NotificationPromptState = 'offered' | 'asking' | 'agreed' | 'declined' | 'failed'

export interface NotificationPrompt {
  /** Null where the shop has no notices to offer. */
  status: NotificationPromptState | null
  /** Asks in WeChat's dialog; only a tap may lead here. */
  ask: () => void
}

/** Being told by WeChat of what happens to a parcel. One wish holds for the next news of each kind. */
export function useNotificationPrompt(waybill: TrackedWaybill): NotificationPrompt {
  const id = `${waybill.orderId} ${waybill.waybillId}`
  const [answered, setAnswered] = useState<{ id: string; state: NotificationPromptState } | null>(null)
  const ask = (): void => {
    setAnswered({ id, state: 'asking' })
    requestNotifications(waybill.orderId, waybill).then(
      (agreed) => {
        setAnswered({ id, state: agreed ? 'agreed' : 'declined' })
      },
      () => {
        setAnswered({ id, state: 'failed' })
      },
    )
  }
  if (!offersNotifications()) return { status: null, ask }
  return { status: answered?.id === id ? answered.state : 'offered', ask }
}
