import { OrderPage as OrderPageReply, type ListedOrder } from '../../contract/replies'
import type { ListOrdersRequest } from '../../contract/requests'
import { readMilestone } from '../domain/actionType'
import type { ListedWaybill, Order } from '../domain/order'
import { readEvent } from '../domain/pathEvent'
import { keyOf } from '../domain/pathNode'
import { updateSavedWaybills } from './savedWaybills'
import { callFunction } from './transport/callFunction'

export { MAX_QUERY_LENGTH } from '../../contract/limits'

export interface OrderPage {
  orders: readonly Order[]
  /** Asks for the next page; null on the last one. */
  nextCursor: string | null
}

/** Which orders are asked for; without anything, the first page of all. */
export interface OrderSelection {
  /** The `nextCursor` of the previous page. */
  cursor?: string
  /** Part of a goods name, an order id or a waybill id: 1 to MAX_QUERY_LENGTH characters. */
  query?: string
}

/**
 * A page of this customer's orders, the most urgent first; what it knows of the waybills saved on this device is added to
 * them. Throws ServiceError; source: the cloud function listOrders.
 */
export async function listOrders(selection: OrderSelection = {}): Promise<OrderPage> {
  const request: ListOrdersRequest = selection
  const page = await callFunction('listOrders', request, OrderPageReply)
  const orders = page.orders.map(toOrder)
  updateSavedWaybills(orders)
  return { orders, nextCursor: page.nextCursor ?? null }
}

function toOrder({ orderId, goods = [], createdAt, ended, waybills }: ListedOrder): Order {
  return {
    orderId,
    goods,
    createdAtSeconds: createdAt,
    ended,
    waybills: waybills.map(toListedWaybill),
  }
}

function toListedWaybill({ latest: row, state, ...waybill }: ListedOrder['waybills'][number]): ListedWaybill {
  const latest = readEvent(row)
  if (!latest || !state) return { ...waybill, latest, state: null }
  const { milestone, updatedAt, pickupCodes, newestKey = keyOf(latest), place } = state
  return {
    ...waybill,
    latest,
    state: {
      milestone: readMilestone(milestone),
      updatedAtSeconds: updatedAt,
      pickupCodes,
      newestKey,
      place,
    },
  }
}
