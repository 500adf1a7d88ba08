import * as v from 'valibot'
import type { OrderPath } from '../../contract/replies'
import type { TrackedWaybill } from '../domain/order'
import { readEvents, type PathEvent } from '../domain/pathEvent'
import { WireGoods, WireRow, WireSeconds, WireWaybill } from './wire'

/** The part of a track that its owner may watch as well as ask for. */
export const WireTrack = v.object({
  deliveryId: v.string(),
  waybillId: v.string(),
  pathItemNum: v.optional(v.unknown()),
  pathItemList: v.nullish(v.array(WireRow), []),
  checkedAt: WireSeconds,
})

/** OrderPath of contract/: what getPath answers, and what is kept on the device. */
export const WireOrderPath = v.object({
  ...WireTrack.entries,
  orderId: v.string(),
  goods: WireGoods,
  waybills: v.array(WireWaybill),
  stale: v.boolean(),
})

/** What has been reported about a waybill, and when WeChat was asked. */
export type TrackReading = Pick<TrackedWaybill, 'events' | 'report' | 'checkedAtSeconds' | 'stale'>

/** Reads the rows of a track. */
export function readTrack(track: v.InferOutput<typeof WireTrack>): TrackReading {
  const { events, report } = readEvents(track.pathItemList, track.pathItemNum)
  return { events, report, checkedAtSeconds: track.checkedAt, stale: false }
}

/** The answer of getPath in the words of the domain. */
export function toTrackedWaybill(path: v.InferOutput<typeof WireOrderPath>): TrackedWaybill {
  const { orderId, goods, deliveryId, waybillId, waybills, stale } = path
  return { orderId, goods, deliveryId, waybillId, siblings: waybills, ...readTrack(path), stale }
}

/** The way back, for keeping: rows that had nothing to show stay as many as they were. */
export function toStoredPath(waybill: TrackedWaybill): OrderPath {
  const { orderId, goods, deliveryId, waybillId, siblings, events, report } = waybill
  const pathItemList = [...events.map(writeRow), ...Array<null>(report.unreadableRows).fill(null)]
  return {
    orderId,
    goods: [...goods],
    waybills: [...siblings],
    deliveryId,
    waybillId,
    pathItemNum: pathItemList.length,
    pathItemList,
    checkedAt: waybill.checkedAtSeconds,
    stale: waybill.stale,
  }
}

function writeRow({ atSeconds, actionType, message }: PathEvent) {
  return { actionTime: atSeconds, actionType, actionMsg: message }
}
