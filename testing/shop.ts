import { getPath } from '../cloudfunctions/getPath/core'
import { onPathUpdate } from '../cloudfunctions/onPathUpdate/core'
import { startDeadline } from '../cloudfunctions/shared/deadline'
import { Failure } from '../cloudfunctions/shared/failure'
import type { OrderState, OwnedOrder } from '../cloudfunctions/shared/order'
import { toReply } from '../cloudfunctions/shared/toReply'
import type { OrderPath } from '../contract/replies'
import type { Reply } from '../contract/reply'
import { ownedOrder } from './ownedOrder'
import { pathPacket, type Row } from './pathPacket'
import { createMemoryTrackStore } from './trackStore'

/** A shop with orders that move, merge and share numbers, the carriers' parcels, and the functions between them. */

export const DAY = 24 * 3600

/** A parcel that travels under a number. Each version of its journey is what WeChat pushes and answers. */
export interface Parcel {
  name: string
  waybillId: string
  versions: Row[][]
  /** Nothing more happens to it. */
  closed: boolean
}

/** What WeChat does when it is asked. */
export type Answer = 'current' | 'lagging' | 'nothing' | 'failure' | 'with the earlier parcel'

export interface Shop {
  clock: { now: number }
  parcels: Parcel[]
  orders: Map<string, { order: OwnedOrder; parcel: Parcel }>
  tracks: ReturnType<typeof createMemoryTrackStore>
}

export function createShop(): Shop {
  return { clock: { now: 1795413900 }, parcels: [], orders: new Map(), tracks: createMemoryTrackStore() }
}

/** The rows of the parcel now. */
export function rowsNow({ versions }: Parcel): Row[] {
  return versions.at(-1) ?? []
}

/** Places an order that is sent in the open parcel of this number, if that has not left long ago, or in a new one. */
export function placeOrder(shop: Shop, orderId: string, openid: string, waybillId: string): void {
  const { parcels, orders, clock } = shop
  let parcel = parcels.find((each) => each.waybillId === waybillId && !each.closed)
  const leftAt = parcel?.versions[0]?.[0]?.actionTime ?? clock.now
  if (clock.now - leftAt > DAY) return
  if (!parcel) {
    parcel = { name: `parcel ${parcels.length}`, waybillId, versions: [], closed: false }
    parcels.push(parcel)
  }
  const waybills = [{ deliveryId: 'SF', waybillId }]
  orders.set(orderId, { order: ownedOrder(openid, orderId, waybills, { createdAt: clock.now }), parcel })
}

/** WeChat pushes a version of a parcel's journey, on an instance whose clock is wrong by `skew` seconds. */
export async function pushVersion(shop: Shop, parcel: Parcel, index: number, skew: number): Promise<void> {
  const { orders, tracks, clock } = shop
  const waybill = { deliveryId: 'SF', waybillId: parcel.waybillId }
  await onPathUpdate(pathPacket(waybill, index + 1, parcel.versions[index] ?? []), {
    tracks,
    orders: {
      listByWaybill: ({ waybillId }) =>
        Promise.resolve(
          [...orders.values()]
            .filter((each) => each.parcel.waybillId === waybillId)
            .map(({ order }) => order)
            .sort((a, b) => b.createdAt - a.createdAt),
        ),
      setState: setState(shop),
    },
    consents: { consume: () => Promise.resolve(false), revoke: () => Promise.resolve() },
    messages: { send: () => Promise.resolve('sent') },
    templates: {},
    now: () => clock.now + skew,
  })
}

/** A customer asks for an order, and WeChat answers in this way. */
export function ask(
  shop: Shop,
  openid: string,
  orderId: string,
  answer: Answer,
  skew: number,
): Promise<Reply<OrderPath>> {
  const { orders, tracks, clock } = shop
  const ports = {
    tracks,
    orders: {
      findOwn: (asker: string, id: string) => {
        const order = orders.get(id)?.order
        return Promise.resolve(order?.openid === asker ? order : null)
      },
      findOwnByPayment: () => Promise.resolve(null),
      setState: setState(shop),
    },
    logistics: { getPath: ({ waybillId }: { waybillId: string }) => answerOf(shop, waybillId, answer) },
    deadline: startDeadline(),
    now: () => clock.now + skew,
    sleep: () => Promise.resolve(),
  }
  return toReply('getPath', () => getPath({ orderId, refresh: true }, openid, ports))
}

function answerOf({ parcels }: Shop, waybillId: string, answer: Answer): Promise<{ pathItemList: Row[] }> {
  const [current, earlier] = parcels
    .filter((each) => each.waybillId === waybillId && each.versions.length > 0)
    .reverse()
  const rows = current ? rowsNow(current) : []
  if (answer === 'failure') return Promise.reject(new Failure('BUSY', 'system error'))
  if (answer === 'nothing') return Promise.resolve({ pathItemList: [] })
  if (answer === 'lagging') return Promise.resolve({ pathItemList: current?.versions.at(-2) ?? [] })
  if (answer === 'current' || !earlier) return Promise.resolve({ pathItemList: rows })
  return Promise.resolve({ pathItemList: [...rowsNow(earlier), ...rows] })
}

function setState({ orders }: Shop) {
  return (openid: string, orderId: string, changes: Partial<OrderState>): Promise<void> => {
    const found = orders.get(orderId)
    if (found?.order.openid === openid) found.order = { ...found.order, ...changes }
    return Promise.resolve()
  }
}
