import { createCloud } from '../cloudfunctions/shared/cloud'
import type { Order } from '../cloudfunctions/shared/order'
import { createShareStore, type ShareStore } from '../cloudfunctions/shared/shareStore'
import { createShareToken, hashShareToken } from '../cloudfunctions/shared/shareToken'
import type { Track } from '../cloudfunctions/shared/track'
import type { SharedPathPorts } from '../cloudfunctions/getPath/sharedPath'
import { createPorts, NOW, order, OWNER } from './getPath'

/** Links to an order's parcels. A test file that uses them sets up the gateway with the collection `shares`. */

export const shareStore = createShareStore(createCloud())
const { orderId } = order
export const SHARED_WAYBILL = '73123456789135'

export interface World {
  ports: SharedPathPorts
  queries: object[]
  /** The calls to the share store, oldest first. */
  calls: string[]
}

/** The owner's order and its tracks. */
export function createWorld(fields: Partial<Order> = {}, tracks: Track[] = []): World {
  const { ports, queries } = createPorts(fields, tracks)
  const calls: string[] = []
  const recorded = <Name extends keyof ShareStore>(name: Name) => {
    const work = shareStore[name] as (...given: unknown[]) => unknown
    return ((...given: unknown[]) => {
      calls.push(name)
      return work(...given)
    }) as ShareStore[Name]
  }
  const shares = {
    findOpen: recorded('findOpen'),
    countUse: recorded('countUse'),
    end: recorded('end'),
  }
  return { ports: { ...ports, shares }, queries, calls }
}

/** Makes a link to the order's first parcel and returns its token. */
export async function createLink(waybillId = SHARED_WAYBILL, madeAt = NOW - 60): Promise<string> {
  const token = createShareToken()
  const parcel = { openid: OWNER, orderId, orderCreatedAt: order.createdAt, deliveryId: 'ZTO', waybillId }
  await shareStore.add({ hash: hashShareToken(token), ...parcel }, madeAt)
  return token
}
