import { useState } from 'react'
import useSWR from 'swr'
import type { FailureReason } from '../domain/failureReason'
import type { WaybillLink } from '../domain/order'
import type { CreatedShare, OpenShare } from '../domain/sharing'
import { makeCardPrivate } from '../platform/shareMenu'
import { reasonOf } from '../services/errors'
import { createShare, endShare, listShares, MAX_OPEN_SHARES, type OrderShares } from '../services/sharing'
import { useReconnect } from './useOnline'

export interface SharesView {
  /** The order's open links, the newest first; null until they are known. */
  open: readonly OpenShare[] | null
  /** The link that can be sent now; null before one is made. */
  ready: CreatedShare | null
  /** True if a link must be ended before another can be made. */
  full: boolean
  /** True while a link is being made or ended. */
  busy: boolean
  /** Why the newest request failed; null if it did not. */
  failed: FailureReason | null
  create: () => void
  end: (id: string) => void
}

/** The links by which the customer shares a waybill of their own order. */
export function useShares({ orderId, deliveryId = '', waybillId = '' }: WaybillLink): SharesView {
  const { data, error, mutate } = useSWR<OrderShares, unknown>(['shares', orderId], () => listShares(orderId))
  useReconnect(mutate)
  const [ready, setReady] = useState<CreatedShare | null>(null)
  const [busy, setBusy] = useState(false)
  const [changeFailed, setChangeFailed] = useState<FailureReason | null>(null)
  const change = async (request: Promise<OrderShares>): Promise<void> => {
    setBusy(true)
    setChangeFailed(null)
    try {
      const answer = await request
      const { created, open } = answer
      if (created?.activityId !== undefined) await makeCardPrivate(created.activityId)
      setReady((before) => created ?? (open.some(({ id }) => id === before?.id) ? before : null))
      await mutate(answer, { revalidate: false })
    } catch (failure) {
      setChangeFailed(reasonOf(failure))
    }
    setBusy(false)
  }
  return {
    open: data?.open ?? null,
    ready,
    full: (data?.open.length ?? 0) >= MAX_OPEN_SHARES,
    busy,
    failed: changeFailed ?? (error === undefined ? null : reasonOf(error)),
    create: () => void change(createShare(orderId, { deliveryId, waybillId })),
    end: (id) => void change(endShare(orderId, id)),
  }
}
