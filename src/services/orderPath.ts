import type { OrderPath } from '../../contract/replies'
import type { TrackDocument } from '../../contract/track'
import type { TrackedWaybill } from '../domain/order'
import { readEvents, type PathEvent, type PathItem } from '../domain/pathEvent'

/** What has been reported about a waybill, and when WeChat last told. */
export type TrackReading = Pick<TrackedWaybill, 'events' | 'report' | 'checkedAtSeconds' | 'stale'>

/** Reads the rows of a track that WeChat has answered for. */
export function readTrack(
  { pathItemList, checkedAt }: Pick<TrackDocument, 'pathItemList' | 'checkedAt'>,
  announced?: unknown,
): TrackReading {
  const { events, report } = readEvents(pathItemList, announced)
  return { events, report, checkedAtSeconds: checkedAt, stale: false }
}

/** The reply of getPath in the domain's terms. */
export function toTrackedWaybill(path: OrderPath): TrackedWaybill {
  const { orderId, goods = [], deliveryId, deliveryName, waybillId, waybills, destination, stale } = path
  const reading = readTrack(path, path.pathItemNum)
  const ids = { orderId, deliveryId, deliveryName, waybillId, siblings: waybills }
  return { ...ids, goods, destination, ...reading, stale }
}

/** The reverse of toTrackedWaybill, for storing; unreadable rows become null, so that their number is kept. */
export function toStoredPath(waybill: TrackedWaybill): OrderPath {
  const { orderId, goods, deliveryId, deliveryName, waybillId, siblings, destination, events, report } =
    waybill
  const pathItemList = [...events.map(toPathItem), ...Array<null>(report.unreadableRows).fill(null)]
  return {
    orderId,
    goods: [...goods],
    waybills: [...siblings],
    deliveryId,
    deliveryName,
    waybillId,
    destination,
    pathItemNum: pathItemList.length,
    pathItemList,
    checkedAt: waybill.checkedAtSeconds,
    stale: waybill.stale,
  }
}

function toPathItem({ atSeconds, actionType, message }: PathEvent): PathItem {
  return { actionTime: atSeconds, actionType, actionMsg: message }
}
