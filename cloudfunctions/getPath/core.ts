import * as v from 'valibot'
import type { OrderPath, Reply } from '../../types/cloud'
import { refusal } from '../shared/failure'
import type { Logistics } from '../shared/logistics'
import type { OrderWaybill } from '../shared/order'
import type { OrderBook } from '../shared/orderBook'

export interface GetPathPorts {
  orders: Pick<OrderBook, 'findOwn'>
  logistics: Logistics
  /** Unix seconds. */
  now: () => number
}

/** An id becomes part of a database query, so it must be plain text: no operator, no control character. */
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(128), v.regex(/^\P{Cc}*$/u))

/** wx.cloud puts keys of its own (userInfo, tcbContext) beside ours: unknown ones are let through. */
const Request = v.object({
  orderId: Id,
  waybillId: v.optional(Id),
  // Nothing is stored yet, so WeChat is asked again in any case.
  refresh: v.optional(v.boolean()),
})

/** The track of one waybill of the caller's own order. Throws what the ports throw. */
export async function getPath(
  event: unknown,
  openid: string | undefined,
  { orders, logistics, now }: GetPathPorts,
): Promise<Reply<OrderPath>> {
  const request = v.safeParse(Request, event)
  if (!request.success) return refusal('BAD_REQUEST')
  // The SDK drops an undefined condition, and then any customer's order would match.
  if (!openid) return refusal('NOT_FOUND')

  const { orderId, waybillId } = request.output
  const order = await orders.findOwn(openid, orderId)
  if (!order) return refusal('NOT_FOUND')
  const waybill = chosenWaybill(order.waybills, waybillId)
  if (!waybill) return refusal(waybillId === undefined ? 'NOT_TRACKED' : 'NOT_FOUND')

  const path = await logistics.getPath({
    ...(order.addSource === 2 ? {} : { openid }),
    orderId: waybill.wxOrderId ?? order.orderId,
    deliveryId: waybill.deliveryId,
    waybillId: waybill.waybillId,
  })
  const data: OrderPath = {
    orderId: order.orderId,
    ...(order.goods && { goods: order.goods }),
    waybills: order.waybills.map((each) => ({ deliveryId: each.deliveryId, waybillId: each.waybillId })),
    deliveryId: waybill.deliveryId,
    waybillId: waybill.waybillId,
    ...path,
    checkedAt: now(),
    stale: false,
  }
  return { ok: true, data }
}

function chosenWaybill(waybills: OrderWaybill[], waybillId: string | undefined): OrderWaybill | undefined {
  return waybillId === undefined ? waybills[0] : waybills.find((waybill) => waybill.waybillId === waybillId)
}
