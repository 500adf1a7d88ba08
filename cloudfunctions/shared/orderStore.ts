import * as v from 'valibot'
import type { Waybill } from '../../contract/waybill'
import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { readOrder, readOwnedOrder, type Order, type OwnedOrder } from './order'

/** The shop's orders. `openid` must not be empty: the SDK drops an undefined condition without a word. */
export interface OrderStore {
  /** The customer's own order, or null: not there and not theirs look the same. */
  findOwn(openid: string, orderId: string): Promise<Order | null>
  /**
   * The customer's own orders: still moving first, then ended, the newest first in each, ties by order id.
   * A document that cannot be read is logged and left out, and does not take the others with it.
   */
  listOwn(openid: string, selection: OrderSelection): Promise<OrderList>
  /** The order that this waybill is of, whoever's it is, or null: for what WeChat tells, never for a customer. */
  findByWaybill(waybill: Waybill): Promise<OwnedOrder | null>
  /** Moves the order to those that have ended. */
  markEnded(openid: string, orderId: string): Promise<void>
}

export interface OrderList {
  orders: Order[]
  /** Where the list goes on; null at its end. */
  next: OrderPosition | null
}

export interface OrderSelection {
  /** How many at most. */
  limit: number
  /** Only orders that come after this one in the list. */
  after?: OrderPosition | undefined
  /** Only orders with this text in a goods name, the order id or a waybill id; upper and lower case are one. */
  text?: string | undefined
}

/** Where an order stands in the list. */
export type OrderPosition = Pick<Order, 'ended' | 'createdAt' | 'orderId'>

type Database = ReturnType<Cloud['database']>
type Condition = Parameters<ReturnType<Database['collection']>['where']>[0]

/** The place of a document in the list, whatever else is wrong with it. */
const Position = v.object({
  ended: v.fallback(v.boolean(), false),
  createdAt: v.fallback(v.number(), 0),
  orderId: v.fallback(v.string(), ''),
})

/** The order book in CloudBase's document database. Its calls throw a Failure. */
export function createOrderStore(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): OrderStore {
  const db = cloud.database()
  const fetch = async (condition: Condition, limit: number): Promise<unknown[]> => {
    const query = db.collection('orders').where(condition)
    const sorted = query.orderBy('createdAt', 'desc').orderBy('orderId', 'asc').limit(limit)
    return readDocuments(await cloudCall(deadlineMs, () => sorted.get()))
  }

  return {
    async findOwn(openid, orderId) {
      const [document] = await fetch({ orderId, _openid: openid }, 1)
      return document === undefined ? null : readOrder(document)
    },

    async listOwn(openid, { limit, after, text }) {
      // One more than is shown tells whether there are more.
      const wanted = limit + 1
      const moving = after?.ended
        ? []
        : await fetch(listCondition(db, openid, false, { after, text }), wanted)
      const missing = wanted - moving.length
      const afterEnded = after?.ended ? after : undefined
      const condition = listCondition(db, openid, true, { after: afterEnded, text })
      const ended = missing === 0 ? [] : await fetch(condition, missing)
      const documents = [...moving, ...ended]
      const shown = documents.slice(0, limit)
      const next = documents.length > limit ? v.parse(Position, shown.at(-1)) : null
      return { orders: readEach('orders', shown, readOrder), next }
    },

    async findByWaybill({ deliveryId, waybillId }) {
      const waybills = db.command.elemMatch({ deliveryId, waybillId })
      const [document] = await fetch({ waybills }, 1)
      return document === undefined ? null : readOwnedOrder(document)
    },

    async markEnded(openid, orderId) {
      const order = db.collection('orders').where({ orderId, _openid: openid })
      readUpdatedCount(await cloudCall(deadlineMs, () => order.update({ data: { ended: true } })))
    },
  }
}

function listCondition(
  db: Database,
  openid: string,
  ended: boolean,
  { after, text }: Omit<OrderSelection, 'limit'>,
): Condition {
  const _ = db.command
  return _.and(
    // An order that does not say is still moving.
    { _openid: openid, ended: ended ? true : _.neq(true) },
    ...(after ? [positionAfter(db, after)] : []),
    ...(text === undefined ? [] : [containing(db, text)]),
  )
}

/** An order without `createdAt` was read as 0 and is the oldest; MongoDB's `lt` does not find it, `null` does. */
function positionAfter({ command: _ }: Database, { createdAt, orderId }: OrderPosition): Condition {
  if (createdAt === 0) return { createdAt: _.in([0, null]), orderId: _.gt(orderId) }
  return _.or(
    { createdAt: _.lt(createdAt) },
    { createdAt, orderId: _.gt(orderId) },
    { createdAt: _.eq(null) },
  )
}

function containing({ command: _, RegExp }: Database, text: string): Condition {
  const part = RegExp({ regexp: escaped(text), options: 'i' })
  return _.or({ 'goods.name': part }, { orderId: part }, { 'waybills.waybillId': part })
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
