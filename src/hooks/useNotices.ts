import { useState } from 'react'
import type { TrackedWaybill } from '../domain/order'
import { askForNotices, offersNotices } from '../services/notifications'

/** Where a customer's wish to be told stands. */
export type NoticeState = 'offered' | 'asking' | 'agreed' | 'declined' | 'failed'

export interface Notices {
  /** Null where the shop has no notices to offer. */
  state: NoticeState | null
  /** Asks in WeChat's dialog; only a tap may lead here. */
  ask: () => void
}

/** Being told by WeChat of what happens to a parcel. One wish holds for the next news of each kind. */
export function useNotices(waybill: TrackedWaybill): Notices {
  const id = `${waybill.orderId} ${waybill.waybillId}`
  const [answered, setAnswered] = useState<{ id: string; state: NoticeState } | null>(null)
  const ask = (): void => {
    setAnswered({ id, state: 'asking' })
    askForNotices(waybill.orderId, waybill).then(
      (agreed) => {
        setAnswered({ id, state: agreed ? 'agreed' : 'declined' })
      },
      () => {
        setAnswered({ id, state: 'failed' })
      },
    )
  }
  if (!offersNotices()) return { state: null, ask }
  return { state: answered?.id === id ? answered.state : 'offered', ask }
}
