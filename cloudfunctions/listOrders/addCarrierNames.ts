import type { OrderPage } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import type { FindCarrierNames } from '../shared/carrierNames'

/** Adds WeChat's names of the carriers that our own table lacks. */
export async function addCarrierNames(
  reply: Reply<OrderPage>,
  findNames: FindCarrierNames,
): Promise<Reply<OrderPage>> {
  if (!reply.ok) return reply
  const { orders } = reply.data
  const names = await findNames(
    orders.flatMap(({ waybills }) => waybills.map(({ deliveryId }) => deliveryId)),
  )
  if (names.size === 0) return reply
  const named = orders.map((order) => ({
    ...order,
    waybills: order.waybills.map((waybill) => ({ ...waybill, deliveryName: names.get(waybill.deliveryId) })),
  }))
  return { ok: true, data: { ...reply.data, orders: named } }
}
