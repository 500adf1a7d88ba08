import useSWR from 'swr'
import type { Goods, Waybill } from '../domain/order'
import { listOrders } from '../services/orders'

/** A parcel that WeChat cannot track, as the shop's order names it. */
export interface UntrackedParcel {
  goods: readonly Goods[]
  /** Null while the shop has sent nothing. */
  waybill: Waybill | null
}

/**
 * What is known of a parcel that WeChat does not know: that of `waybillId`, or the order's first. Null for as long as
 * nobody has answered, and where nobody does; `wanted` is false where nobody is to be asked.
 */
export function useUntracked(
  wanted: boolean,
  orderId: string,
  waybillId: string | undefined,
): UntrackedParcel | null {
  const { data } = useSWR(
    wanted ? ['listOrders', 'of', orderId] : null,
    () => listOrders({ query: orderId }),
    {
      shouldRetryOnError: false,
    },
  )
  // The question finds parts of numbers and names too.
  const order = data?.orders.find((each) => each.orderId === orderId)
  if (!wanted || !order) return null
  const { goods, waybills } = order
  const waybill = waybillId ? waybills.find((each) => each.waybillId === waybillId) : waybills[0]
  return { goods, waybill: waybill ?? null }
}
