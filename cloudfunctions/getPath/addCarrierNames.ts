import type { OrderPath } from '../../contract/replies'
import type { Reply } from '../../contract/reply'
import type { SharedPath } from '../../contract/sharedPath'
import type { NamedWaybill } from '../../contract/waybill'
import type { CarrierNames, FindCarrierNames } from '../shared/carrierNames'

/** Adds WeChat's names of the carriers that our own table lacks. */
export async function addCarrierNames(
  reply: Reply<OrderPath | SharedPath>,
  findNames: FindCarrierNames,
): Promise<Reply<OrderPath | SharedPath>> {
  if (!reply.ok) {
    const { order } = reply
    if (!order) return reply
    const names = await findNames(order.waybills.map(({ deliveryId }) => deliveryId))
    return { ...reply, order: { ...order, waybills: nameEach(order.waybills, names) } }
  }
  const { data } = reply
  const waybills = 'waybills' in data ? data.waybills : []
  const names = await findNames([data, ...waybills].map(({ deliveryId }) => deliveryId))
  const named = { ...data, ...nameOf(data, names) }
  if (!('waybills' in named)) return { ok: true, data: named }
  return { ok: true, data: { ...named, waybills: nameEach(named.waybills, names) } }
}

function nameEach(waybills: readonly NamedWaybill[], names: CarrierNames): NamedWaybill[] {
  return waybills.map((waybill) => ({ ...waybill, ...nameOf(waybill, names) }))
}

function nameOf({ deliveryId }: { deliveryId: string }, names: CarrierNames): { deliveryName?: string } {
  const deliveryName = names.get(deliveryId)
  return deliveryName === undefined ? {} : { deliveryName }
}
