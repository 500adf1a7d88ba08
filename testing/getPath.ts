import type { GetPathPorts } from '../cloudfunctions/getPath/core'
import { startDeadline } from '../cloudfunctions/shared/deadline'
import type { GetPathParameters } from '../cloudfunctions/shared/expressApi'
import type { Order, OrderState } from '../cloudfunctions/shared/order'
import { createTrack, type Track } from '../cloudfunctions/shared/track'
import { createMemoryTrackStore, type MemoryTrackStore } from './trackStore'

/** A customer's order of two parcels, and the ports of the function getPath over it. */

export const OWNER = 'oABC123456'
/** Unix seconds. */
export const NOW = 1795413900

export const order: Order = {
  orderId: '202611210056',
  addSource: 0,
  waybills: [
    { deliveryId: 'ZTO', waybillId: '73123456789135', wxOrderId: '202611210056-1' },
    { deliveryId: 'YUNDA', waybillId: '463100928817735' },
  ],
  goods: [{ name: '手冲咖啡壶 600 毫升', imageUrl: '/cup.svg' }],
  createdAt: 1795221900,
  ended: false,
  urgency: 0,
}
/** The order's waybills as a client sees them. */
export const waybills = [
  { deliveryId: 'ZTO', waybillId: '73123456789135' },
  { deliveryId: 'YUNDA', waybillId: '463100928817735' },
]
export const pickedUp = { actionTime: 1795248120, actionType: 100001, actionMsg: '【景德镇市】已揽收' }

interface TestPorts {
  ports: GetPathPorts & { tracks: MemoryTrackStore }
  /** Openid and order id of each look into the orders. */
  lookups: [string, string][]
  /** What WeChat was asked. */
  queries: GetPathParameters[]
  /** Ids of the orders that were marked as ended. */
  ended: string[]
  /** Ids of the orders that were marked as moving again. */
  movingAgain: string[]
  /** What was written into an order. */
  changes: Partial<OrderState>[]
}

/** Ports over the order, with these fields changed, and these stored tracks. WeChat answers one node and a broken row. */
export function createPorts(fields: Partial<Order> = {}, tracks: Track[] = []): TestPorts {
  const lookups: [string, string][] = []
  const queries: GetPathParameters[] = []
  const ended: string[] = []
  const movingAgain: string[] = []
  const changes: Partial<OrderState>[] = []
  const ports = {
    tracks: createMemoryTrackStore(...tracks),
    orders: {
      setState: (_openid: string, orderId: string, written: Partial<OrderState>) => {
        changes.push(written)
        if (written.ended) ended.push(orderId)
        if (written.ended === false) movingAgain.push(orderId)
        return Promise.resolve()
      },
      findOwn: (openid: string, orderId: string) => {
        lookups.push([openid, orderId])
        const found = openid === OWNER && orderId === order.orderId
        return Promise.resolve(found ? { ...order, ...fields } : null)
      },
      findOwnByPayment: () => Promise.resolve(null),
    },
    logistics: {
      getPath: (query: GetPathParameters) => {
        queries.push(query)
        return Promise.resolve({ pathItemList: [pickedUp, null] })
      },
    },
    deadline: startDeadline(),
    now: () => NOW,
    sleep: () => Promise.resolve(),
  }
  return { ports, lookups, queries, ended, movingAgain, changes }
}

/** A fresh stored track of the order's first or second parcel. */
export function storedTrack(index: 0 | 1, fields: Partial<Track> = {}): Track {
  const waybill = waybills[index] ?? { deliveryId: '', waybillId: '' }
  return {
    ...createTrack({ ...order, openid: OWNER }, waybill),
    checkedAt: NOW - 100,
    pathItemList: [pickedUp],
    ...fields,
  }
}
