import * as v from 'valibot'
import type { GetPathRequest } from '../../types/cloud'
import type { TrackedWaybill } from '../domain/order'
import { callFunction } from './cloud'
import { ServiceError } from './errors'
import { WireEvents, WireGoods, WireSeconds, WireWaybill } from './wire'

const WireOrderPath = v.object({
  orderId: v.string(),
  goods: WireGoods,
  waybills: v.array(WireWaybill),
  deliveryId: v.string(),
  waybillId: v.string(),
  pathItemList: WireEvents,
  checkedAt: WireSeconds,
  stale: v.boolean(),
})

/**
 * What the carrier has reported about one waybill of an order: `waybillId`, or else its first.
 * Throws ServiceError; source: the cloud function getPath.
 */
export async function getPath(request: GetPathRequest): Promise<TrackedWaybill> {
  if (!request.orderId) throw new ServiceError('bad-request')
  const path = await callFunction('getPath', request, WireOrderPath)
  return {
    orderId: path.orderId,
    goods: path.goods,
    deliveryId: path.deliveryId,
    waybillId: path.waybillId,
    siblings: path.waybills,
    events: path.pathItemList.events,
    setAside: path.pathItemList.setAside,
    checkedAtSeconds: path.checkedAt,
    stale: path.stale,
  }
}
