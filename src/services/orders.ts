import * as v from 'valibot'
import type { ListOrdersRequest } from '../../types/cloud'
import type { Order } from '../domain/order'
import { callFunction } from './transport/cloud'
import { updateSavedWaybills } from './savedWaybills'
import { WireGoods, WireLatest, WireSeconds, WireWaybill } from './wire'

const WireOrder = v.object({
  orderId: v.string(),
  goods: WireGoods,
  createdAt: v.fallback(v.nullable(WireSeconds), null),
  waybills: v.array(v.object({ ...WireWaybill.entries, latest: WireLatest })),
})

const WireOrderPage = v.object({ orders: v.array(WireOrder), nextCursor: v.optional(v.string()) })

export interface OrderPage {
  orders: readonly Order[]
  /** Asks for the next page; null on the last one. */
  nextCursor: string | null
}

/** Which orders are asked for; without anything, the first page of all. */
export interface OrderSelection {
  /** The `nextCursor` of the page before. */
  cursor?: string
  /** Part of a goods name, an order id or a waybill id: 1 to 64 characters. */
  query?: string
}

/**
 * A page of this customer's orders, moving ones first; what it knows of the waybills saved on this device is added to
 * them. Throws ServiceError; source: the cloud function listOrders.
 */
export async function listOrders(selection: OrderSelection = {}): Promise<OrderPage> {
  const request: ListOrdersRequest = selection
  const page = await callFunction('listOrders', request, WireOrderPage)
  const orders = page.orders.map(({ createdAt, ...order }) => ({ ...order, createdAtSeconds: createdAt }))
  updateSavedWaybills(orders)
  return { orders, nextCursor: page.nextCursor ?? null }
}
