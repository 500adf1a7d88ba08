import { isDeepStrictEqual } from 'node:util'
import type { PutOrder } from '../../contract/putOrders'
import { hashTexts } from '../shared/trackId'

/** The fields of a document in `orders` that the shop decides; `ended` and `_id` are not among them. */
export interface ShopFields {
  _openid: string
  orderId: string
  addSource: 0 | 2
  waybills: { deliveryId: string; waybillId: string; wxOrderId?: string }[]
  createdAt: number
  goods: { name: string; imageUrl: string }[] | undefined
  destination: { province: string; city: string } | undefined
  tradeNo: string | undefined
  transactionId: string | undefined
}

/** A document as it is stored, which the shop may have written itself. */
export type StoredDocument = Readonly<Record<string, unknown>> & { _id: string; orderId: string }

/** The id of a new document. It follows from the order's, so that two calls at the same time never add the order twice. */
export function orderDocumentId(orderId: string): string {
  return hashTexts(['order', orderId])
}

/** What is stored of an order. A waybill that is named twice counts once. */
export function toShopFields(order: PutOrder): ShopFields {
  const waybills = new Map(
    order.waybills.map(({ deliveryId, waybillId, wxOrderId }) => [
      JSON.stringify([deliveryId, waybillId]),
      { deliveryId, waybillId, ...(wxOrderId != null && { wxOrderId }) },
    ]),
  )
  return {
    _openid: order.openid,
    orderId: order.orderId,
    addSource: order.addSource,
    waybills: [...waybills.values()],
    createdAt: order.createdAt,
    goods: order.goods?.map(({ name, imageUrl }) => ({ name, imageUrl: imageUrl ?? '' })),
    destination: order.destination ?? undefined,
    tradeNo: order.tradeNo ?? undefined,
    transactionId: order.transactionId ?? undefined,
  }
}

/** The names of the fields that differ from what is stored. */
export function findChangedFields(fields: ShopFields, stored: StoredDocument): (keyof ShopFields)[] {
  const names = Object.keys(fields) as (keyof ShopFields)[]
  return names.filter((name) => !isDeepStrictEqual(fields[name], stored[name]))
}
