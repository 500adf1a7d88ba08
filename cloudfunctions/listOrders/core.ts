import * as v from 'valibot'
import type { ListedOrder, OrderPage, Reply } from '../../types/cloud'
import { refusal } from '../shared/failure'
import type { Order } from '../shared/order'
import type { OrderBook } from '../shared/orderBook'
import { Cursor, writeCursor } from './cursor'

export interface ListOrdersPorts {
  orders: Pick<OrderBook, 'listOwn'>
}

const PAGE_SIZE = 20

const Request = v.object({
  cursor: v.optional(Cursor),
  query: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))),
})

/** One page of the caller's own orders. Throws what the ports throw. */
export async function listOrders(
  event: unknown,
  openid: string | undefined,
  { orders }: ListOrdersPorts,
): Promise<Reply<OrderPage>> {
  const request = v.safeParse(Request, event)
  if (!request.success) return refusal('BAD_REQUEST')
  // Without an identity there is no list, not an empty one: an empty page would read "you have no orders".
  if (!openid) return refusal('NOT_FOUND')

  const { cursor, query } = request.output
  const page = await orders.listOwn(openid, { limit: PAGE_SIZE, after: cursor, text: query })
  const nextCursor = page.next && writeCursor(page.next)
  return { ok: true, data: { orders: page.orders.map(listed), ...(nextCursor !== null && { nextCursor }) } }
}

function listed({ orderId, goods, createdAt, waybills }: Order): ListedOrder {
  return {
    orderId,
    ...(goods && { goods }),
    createdAt,
    waybills: waybills.map(({ deliveryId, waybillId }) => ({ deliveryId, waybillId, latest: null })),
  }
}
