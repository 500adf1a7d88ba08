import {
  readCurrentTrack,
  type CurrentTrack,
  type CurrentTrackPorts,
} from '../cloudfunctions/getPath/currentTrack'
import { startDeadline } from '../cloudfunctions/shared/deadline'
import { Failure } from '../cloudfunctions/shared/failure'
import type { GetPathParameters } from '../cloudfunctions/shared/expressApi'
import type { OwnedOrder } from '../cloudfunctions/shared/order'
import { createTrack, type Track } from '../cloudfunctions/shared/track'
import { trackId } from '../cloudfunctions/shared/trackId'
import type { PathItem } from '../contract/pathItem'
import { createMemoryTrackStore, type MemoryTrackStore } from './trackStore'

/** One waybill, its stored track, and a WeChat that answers as a test says. */

/** Unix seconds. */
export const NOW = 1795413900
export const MINUTE = 60
export const DAY = 24 * 60 * MINUTE

export const openid = 'oABC123456'
export const waybill = { deliveryId: 'SF', waybillId: '2' }
export const order: OwnedOrder = {
  openid,
  orderId: '1',
  addSource: 0,
  waybills: [waybill],
  createdAt: NOW - 2 * DAY,
  ended: false,
  urgency: 0,
}
/** How WeChat is asked for the waybill. */
export const parameters: GetPathParameters = { openid, orderId: '1', ...waybill }
export const id = trackId({ orderId: '1', ...waybill })

export const pickedUp: PathItem = { actionTime: NOW - 9000, actionType: 100001, actionMsg: '已揽收' }
export const inTransit: PathItem = { actionTime: NOW - 8000, actionType: 200001, actionMsg: '已发往深圳' }
export const outForDelivery: PathItem = { actionTime: NOW - 7000, actionType: 300002, actionMsg: '派送中' }
export const signed: PathItem = { actionTime: NOW - 6000, actionType: 300003, actionMsg: '已签收' }

/** A stored track that is a day old. */
export function track(fields: Partial<Track> = {}): Track {
  return { ...createTrack(order, waybill), pathItemList: [pickedUp], checkedAt: NOW - DAY, ...fields }
}

interface TestPorts {
  ports: CurrentTrackPorts
  tracks: MemoryTrackStore
  /** What WeChat was asked. */
  upstream: GetPathParameters[]
  clock: { now: number }
}

/** Ports over these stored tracks. `answer` returns WeChat's rows or the failure of the call. */
export function createPorts(
  stored: Track[],
  answer: () => PathItem[] | Failure = () => [pickedUp, inTransit],
): TestPorts {
  const tracks = createMemoryTrackStore(...stored)
  const clock = { now: NOW }
  const upstream: GetPathParameters[] = []
  const ports: CurrentTrackPorts = {
    tracks,
    logistics: {
      getPath: async (query) => {
        upstream.push(query)
        await Promise.resolve()
        const rows = answer()
        if (rows instanceof Failure) throw rows
        return { pathItemList: rows }
      },
    },
    deadline: startDeadline(),
    now: () => clock.now,
    sleep: () => Promise.resolve(),
  }
  return { ports, tracks, upstream, clock }
}

/** Reads the current track as getPath does. */
export function ask(ports: CurrentTrackPorts, refresh = false, by = order): Promise<CurrentTrack> {
  return readCurrentTrack({ order: by, waybill, refresh }, ports)
}
