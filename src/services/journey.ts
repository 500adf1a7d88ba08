import * as v from 'valibot'
import type { GetPathRequest } from '../../types/cloud'
import type { TrackedWaybill } from '../domain/order'
import { readEvents, type ReadingReport } from '../domain/pathEvent'
import { callFunction } from './cloud'
import { ServiceError } from './errors'
import { WireGoods, WireRow, WireSeconds, WireWaybill } from './wire'

const WireOrderPath = v.object({
  orderId: v.string(),
  goods: WireGoods,
  waybills: v.array(WireWaybill),
  deliveryId: v.string(),
  waybillId: v.string(),
  pathItemNum: v.optional(v.unknown()),
  pathItemList: v.nullish(v.array(WireRow), []),
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
  const { events, report } = readEvents(path.pathItemList, path.pathItemNum)
  tellDeveloper(path.deliveryId, path.waybillId, report)
  return {
    orderId: path.orderId,
    goods: path.goods,
    deliveryId: path.deliveryId,
    waybillId: path.waybillId,
    siblings: path.waybills,
    events,
    report,
    checkedAtSeconds: path.checkedAt,
    stale: path.stale,
  }
}

/** What was odd about a track interests whoever looks at the console; the customer is told on the page. */
function tellDeveloper(deliveryId: string, waybillId: string, { oddities }: ReadingReport): void {
  if (Object.keys(oddities).length > 0) {
    console.warn(`The track of ${deliveryId}-${waybillId} is not as documented: ${JSON.stringify(oddities)}`)
  }
}
