import * as v from 'valibot'
import { Id } from './id'

/** What shares is asked by the owner of an order. */
export const SharesRequest = v.variant('action', [
  v.object({ action: v.literal('list'), orderId: Id }),
  /** Makes a link to one waybill of the order. */
  v.object({ action: v.literal('create'), orderId: Id, deliveryId: Id, waybillId: Id }),
  /** Ends a link at once. */
  v.object({ action: v.literal('end'), orderId: Id, id: Id }),
])

export type SharesRequest = v.InferOutput<typeof SharesRequest>
