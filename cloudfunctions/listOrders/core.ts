import * as v from 'valibot'
import { PAGE_SIZE } from '../../contract/limits'
import type { ListedOrder, OrderPage } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import { ListOrdersRequest } from '../../contract/requests'
import { Failure, logFailure, failureReply } from '../shared/failure'
import type { Order } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import { readLatestState, type LatestState } from '../shared/trackState'
import { trackId } from '../shared/trackId'
import type { TrackStore } from '../shared/trackStore'
import { Cursor, writeCursor } from './cursor'

export interface ListOrdersPorts {
  orders: Pick<OrderStore, 'listOwn'>
  tracks: Pick<TrackStore, 'findAll'>
}

/** The request with its cursor read. */
const Request = v.object({ ...ListOrdersRequest.entries, cursor: v.optional(Cursor) })

/** One page of the caller's own orders. Throws what the ports throw. */
export async function listOrders(
  event: unknown,
  openid: string | undefined,
  { orders, tracks }: ListOrdersPorts,
): Promise<Reply<OrderPage>> {
  const request = v.safeParse(Request, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  // Not an empty page: that would tell a caller without an identity that they have no orders.
  if (!openid) return failureReply('NOT_FOUND')

  const { cursor, query } = request.output
  const page = await orders.listOwn(openid, { limit: PAGE_SIZE, after: cursor, text: query })
  const latest = await readLatestStates(page.orders, tracks)
  const nextCursor = page.next && writeCursor(page.next)
  const listedOrders = page.orders.map((order) => toListedOrder(order, latest))
  return { ok: true, data: { orders: listedOrders, ...(nextCursor !== null && { nextCursor }) } }
}

/** The latest row and the state of each parcel by track id; empty if the tracks cannot be read, as the list is useful without. */
async function readLatestStates(
  orders: Order[],
  tracks: ListOrdersPorts['tracks'],
): Promise<Map<string, LatestState>> {
  const ids = orders.flatMap(({ orderId, waybills }) =>
    waybills.map((waybill) => trackId({ orderId, ...waybill })),
  )
  if (ids.length === 0) return new Map()
  try {
    const found = await tracks.findAll(ids)
    return new Map(found.map(({ _id, pathItemList }) => [_id, readLatestState(pathItemList)]))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure('listOrders', error)
    return new Map()
  }
}

function toListedOrder(
  { orderId, goods, createdAt, ended, waybills }: Order,
  latest: Map<string, LatestState>,
): ListedOrder {
  return {
    orderId,
    ...(goods && { goods }),
    createdAt,
    ended,
    waybills: waybills.map(({ deliveryId, waybillId }) => ({
      deliveryId,
      waybillId,
      ...(latest.get(trackId({ orderId, deliveryId, waybillId })) ?? { latest: null }),
    })),
  }
}
