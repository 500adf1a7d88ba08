import * as v from 'valibot'
import type { OrderPath } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import { GetPathRequest } from '../../contract/requests'
import { findWaybill } from '../../src/domain/order'
import { Failure, failureReply, logFailure } from '../shared/failure'
import { toOrderSummary, type Order, type OwnedOrder } from '../shared/order'
import type { OrderStore } from '../shared/orderStore'
import { updateOrderState } from '../shared/updateOrderState'
import { readCurrentTrack, type CurrentTrack, type CurrentTrackPorts } from './currentTrack'

export interface GetPathPorts extends CurrentTrackPorts {
  orders: Pick<OrderStore, 'findOwn' | 'findOwnByPayment' | 'setState'>
}

/** The track of one waybill of the caller's own order. Throws what the ports throw, except NOT_TRACKED. */
export async function getPath(
  event: unknown,
  openid: string | undefined,
  ports: GetPathPorts,
): Promise<Reply<OrderPath>> {
  const request = v.safeParse(GetPathRequest, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  // The SDK drops an undefined condition, so any customer's order would match.
  if (!openid) return failureReply('NOT_FOUND')

  const { orderId, waybillId, refresh } = request.output
  const order =
    orderId === undefined
      ? await ports.orders.findOwnByPayment(openid, request.output)
      : await ports.orders.findOwn(openid, orderId)
  if (!order) return failureReply('NOT_FOUND')
  const waybill = findWaybill(order.waybills, request.output)
  if (!waybill) return waybillId === undefined ? notTracked(order) : failureReply('NOT_FOUND')

  try {
    const owned = { ...order, openid }
    const current = await readCurrentTrack({ order: owned, waybill, refresh: refresh ?? false }, ports)
    await tryUpdateOrder(owned, current, ports)
    return { ok: true, data: toOrderPath(order, current) }
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'NOT_TRACKED') throw error
    logFailure('getPath', error)
    return notTracked(order)
  }
}

/** WeChat knows nothing about the waybill, or there is none yet. */
function notTracked(order: Order): Reply<never> {
  return failureReply('NOT_TRACKED', toOrderSummary(order))
}

function toOrderPath(order: Order, { track, stale }: CurrentTrack): OrderPath {
  return {
    ...toOrderSummary(order),
    deliveryId: track.deliveryId,
    waybillId: track.waybillId,
    ...(order.destination && { destination: order.destination }),
    pathItemNum: track.pathItemList.length,
    pathItemList: track.pathItemList,
    checkedAt: track.checkedAt,
    stale,
    ...(track.truncated && { truncated: true }),
  }
}

/**
 * Keeps the order's state in step with its tracks. An order of one parcel is corrected by any call; with more parcels the
 * other tracks have to be read, so only the call that sees the change does it.
 */
async function tryUpdateOrder(
  order: OwnedOrder,
  { track, isNews }: CurrentTrack,
  ports: GetPathPorts,
): Promise<void> {
  try {
    await updateOrderState(order, track, isNews, ports)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure('getPath', error)
  }
}
