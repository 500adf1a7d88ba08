import * as v from 'valibot'
import type { NotificationKind, Reply, Subscription } from '../../types/cloud'
import type { Consents } from '../shared/consents'
import { refusal } from '../shared/failure'
import { Id } from '../shared/id'
import { chosenWaybill } from '../shared/order'
import type { OrderBook } from '../shared/orderBook'
import { trackId } from '../shared/track'
import { newsOf } from '../shared/trackState'
import type { TrackStore } from '../shared/trackStore'

export interface SubscribePorts {
  orders: Pick<OrderBook, 'findOwn'>
  tracks: Pick<TrackStore, 'find'>
  consents: Pick<Consents, 'add'>
}

const KINDS = ['outForDelivery', 'signed', 'exception'] as const satisfies NotificationKind[]

const Request = v.object({
  orderId: Id,
  waybillId: v.optional(Id),
  accepted: v.pipe(v.array(v.picklist(KINDS)), v.minLength(1), v.maxLength(KINDS.length)),
})

/** Counts that the customer wants to be told of a waybill of their own order. Throws what the ports throw. */
export async function subscribe(
  event: unknown,
  openid: string | undefined,
  { orders, tracks, consents }: SubscribePorts,
): Promise<Reply<Subscription>> {
  const request = v.safeParse(Request, event)
  if (!request.success) return refusal('BAD_REQUEST')
  // The SDK drops an undefined condition, and then any customer's order would match.
  if (!openid) return refusal('NOT_FOUND')

  const { orderId, waybillId } = request.output
  const order = await orders.findOwn(openid, orderId)
  const waybill = order && chosenWaybill(order.waybills, waybillId)
  if (!waybill) return refusal('NOT_FOUND')

  const accepted = [...new Set(request.output.accepted)]
  const track = await tracks.find(trackId(waybill))
  const news = track && newsOf(track.pathItemList)
  // What is on the customer's screen already is no news.
  await consents.add({ ...waybill, openid }, accepted, news ? { [news.kind]: news.beganAt } : {})
  return { ok: true, data: { deliveryId: waybill.deliveryId, waybillId: waybill.waybillId, accepted } }
}
