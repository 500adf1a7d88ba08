import * as v from 'valibot'
import type { Subscription } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import { SubscribeRequest } from '../../contract/requests'
import { findWaybill } from '../../src/domain/order'
import type { ConsentStore } from '../shared/consentStore'
import { failureReply } from '../shared/failure'
import type { OrderStore } from '../shared/orderStore'
import { latestUpdate } from '../shared/trackState'
import { trackId } from '../shared/trackId'
import type { TrackStore } from '../shared/trackStore'

export interface SubscribePorts {
  orders: Pick<OrderStore, 'findOwn'>
  tracks: Pick<TrackStore, 'find'>
  consents: Pick<ConsentStore, 'add'>
}

/** Stores the caller's consents to notifications about a waybill of their own order. Throws what the ports throw. */
export async function subscribe(
  event: unknown,
  openid: string | undefined,
  { orders, tracks, consents }: SubscribePorts,
): Promise<Reply<Subscription>> {
  const request = v.safeParse(SubscribeRequest, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  // The SDK drops an undefined condition, so any customer's order would match.
  if (!openid) return failureReply('NOT_FOUND')

  const order = await orders.findOwn(openid, request.output.orderId)
  const waybill = order && findWaybill(order.waybills, request.output)
  if (!waybill) return failureReply('NOT_FOUND')

  const accepted = [...new Set(request.output.accepted)]
  const { orderId } = order
  const { deliveryId, waybillId } = waybill
  const track = await tracks.find(trackId({ orderId, deliveryId, waybillId }))
  const update = track && latestUpdate(track.pathItemList)
  // The customer has the current update on screen and needs no notification of it.
  const knownAt = update ? { [update.kind]: update.beganAt } : {}
  await consents.add({ orderId, deliveryId, waybillId, openid }, accepted, knownAt)
  return { ok: true, data: { deliveryId, waybillId, accepted } }
}
