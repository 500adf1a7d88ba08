import * as v from 'valibot'
import type { ListOrdersRequest } from '../../contract/replies'
import type { Order } from '../domain/order'
import { callFunction } from './transport/cloud'
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

/** A page of this customer's orders, those still moving first. Throws ServiceError; source: listOrders. */
export async function listOrders(selection: OrderSelection = {}): Promise<OrderPage> {
  const request: ListOrdersRequest = selection
  const page = await callFunction('listOrders', request, WireOrderPage)
  return {
    orders: page.orders.map(({ createdAt, ...order }) => ({ ...order, createdAtSeconds: createdAt })),
    nextCursor: page.nextCursor ?? null,
  }
}
