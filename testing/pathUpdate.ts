import { onPathUpdate, type PathUpdatePorts } from '../cloudfunctions/onPathUpdate/core'
import type { OrderState, OwnedOrder } from '../cloudfunctions/shared/order'
import type { Track } from '../cloudfunctions/shared/track'
import { trackId } from '../cloudfunctions/shared/trackId'
import { pathPacket } from './pathPacket'
import { createMemoryTrackStore, type MemoryTrackStore } from './trackStore'

/** An order of two parcels, WeChat's pushes for the first of them, and the ports of the function onPathUpdate. */

/** Unix seconds. */
export const NOW = 1795413900
export const waybill = { deliveryId: 'SF', waybillId: '1' }
export const order: OwnedOrder = {
  openid: 'oABC123456',
  orderId: '202611210056',
  addSource: 0,
  waybills: [waybill, { deliveryId: 'SF', waybillId: '2' }],
  createdAt: 0,
  ended: false,
  urgency: 0,
}

/** The ids of the tracks of the order's parcels. */
export const id = trackId({ orderId: order.orderId, ...waybill })

/** The rows of the parcel's journey, oldest first. */
export const rows = [
  { actionTime: NOW - 100, actionType: 100001, actionMsg: '已揽收' },
  { actionTime: NOW - 99, actionType: 200001, actionMsg: '已发往深圳' },
  { actionTime: NOW - 98, actionType: 300002, actionMsg: '派送中' },
  { actionTime: NOW - 97, actionType: 300003, actionMsg: '已签收' },
]

/** The push of a version: version n has the first n rows. */
export function packet(version: number, fields: object = {}): object {
  return pathPacket(waybill, version, rows.slice(0, version), fields)
}

interface TestPorts {
  ports: PathUpdatePorts
  tracks: MemoryTrackStore
  /** Openid and order id of each order that was marked as ended. */
  ended: string[]
  /** The same of each order that was marked as moving again. */
  movingAgain: string[]
  /** What was written into an order. */
  changes: Partial<OrderState>[]
  /** Calls the function as WeChat does. */
  push: (event: unknown) => Promise<unknown>
}

/** Ports over these stored tracks; `orders` are those with the pushed waybill. */
export function createPorts(stored: Track[] = [], orders = [order]): TestPorts {
  const tracks = createMemoryTrackStore(...stored)
  const ended: string[] = []
  const movingAgain: string[] = []
  const changes: Partial<OrderState>[] = []
  const ports: PathUpdatePorts = {
    tracks,
    orders: {
      listByWaybill: ({ waybillId }) => Promise.resolve(waybillId === '1' ? orders : []),
      setState: (openid, orderId, written) => {
        changes.push(written)
        if (written.ended) ended.push(`${openid} ${orderId}`)
        if (written.ended === false) movingAgain.push(`${openid} ${orderId}`)
        return Promise.resolve()
      },
    },
    consents: { consume: () => Promise.resolve(false), revoke: () => Promise.resolve() },
    messages: { send: () => Promise.resolve('sent') },
    templates: {},
    now: () => NOW,
  }
  const push = (event: unknown) => onPathUpdate(event, ports)
  return { ports, tracks, ended, movingAgain, changes, push }
}
