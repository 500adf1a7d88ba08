import * as v from 'valibot'
import type { Waybill } from '../../contract/waybill'
import { SDK_DEADLINE_MS, type Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { readOrder, readOwnedOrder, type Order, type OwnedOrder } from './order'

/** The shop's orders. `openid` must not be empty: the SDK silently drops an undefined condition. Throws a Failure. */
export interface OrderStore {
  /** The customer's own order; null if it does not exist or is another customer's. */
  findOwn(openid: string, orderId: string): Promise<Order | null>
  /**
   * The customer's own orders: moving ones first, then ended ones, the newest first in each, ties by order id.
   * A document that cannot be read is logged and left out.
   */
  listOwn(openid: string, selection: OrderSelection): Promise<OrderList>
  /** Any customer's order with this waybill, or null. For WeChat's pushes only, never for a customer's request. */
  findByWaybill(waybill: Waybill): Promise<OwnedOrder | null>
  /** Marks the customer's own order as ended. */
  markEnded(openid: string, orderId: string): Promise<void>
}

export interface OrderList {
  orders: Order[]
  /** The last order of this page; null if there are no more. */
  next: OrderPosition | null
}

export interface OrderSelection {
  /** Maximum number of orders. */
  limit: number
  /** Only orders that come after this one in the list. */
  after?: OrderPosition | undefined
  /** Only orders with this text in a goods name, the order id or a waybill id; case-insensitive. */
  text?: string | undefined
}

/** The fields by which the list is sorted. */
export type OrderPosition = Pick<Order, 'ended' | 'createdAt' | 'orderId'>

type Database = ReturnType<Cloud['database']>
type Condition = Parameters<ReturnType<Database['collection']>['where']>[0]

/** Reads the position even of a document that is otherwise unreadable. */
const Position = v.object({
  ended: v.fallback(v.boolean(), false),
  createdAt: v.fallback(v.number(), 0),
  orderId: v.fallback(v.string(), ''),
})

/** The orders in CloudBase's document database. */
export function createOrderStore(cloud: Cloud, deadlineMs = SDK_DEADLINE_MS): OrderStore {
  const db = cloud.database()
  const findDocuments = async (condition: Condition, limit: number): Promise<unknown[]> => {
    const query = db.collection('orders').where(condition)
    const sorted = query.orderBy('createdAt', 'desc').orderBy('orderId', 'asc').limit(limit)
    return readDocuments(await cloudCall(deadlineMs, () => sorted.get()))
  }

  return {
    async findOwn(openid, orderId) {
      const [document] = await findDocuments({ orderId, _openid: openid }, 1)
      return document === undefined ? null : readOrder(document)
    },

    async listOwn(openid, { limit, after, text }) {
      // One more than the page shows, to know whether there is a next page.
      const wanted = limit + 1
      const moving = after?.ended
        ? []
        : await findDocuments(listCondition(db, openid, false, { after, text }), wanted)
      const missing = wanted - moving.length
      const afterEnded = after?.ended ? after : undefined
      const condition = listCondition(db, openid, true, { after: afterEnded, text })
      const ended = missing === 0 ? [] : await findDocuments(condition, missing)
      const documents = [...moving, ...ended]
      const shown = documents.slice(0, limit)
      const next = documents.length > limit ? v.parse(Position, shown.at(-1)) : null
      return { orders: readEach('orders', shown, readOrder), next }
    },

    async findByWaybill({ deliveryId, waybillId }) {
      const waybills = db.command.elemMatch({ deliveryId, waybillId })
      const [document] = await findDocuments({ waybills }, 1)
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
    // An order without `ended` is still moving.
    { _openid: openid, ended: ended ? true : _.neq(true) },
    ...(after ? [afterCondition(db, after)] : []),
    ...(text === undefined ? [] : [textCondition(db, text)]),
  )
}

/** An order without `createdAt` is read as 0 and is the oldest; MongoDB finds it with `null`, not with `lt`. */
function afterCondition({ command: _ }: Database, { createdAt, orderId }: OrderPosition): Condition {
  if (createdAt === 0) return { createdAt: _.in([0, null]), orderId: _.gt(orderId) }
  return _.or(
    { createdAt: _.lt(createdAt) },
    { createdAt, orderId: _.gt(orderId) },
    { createdAt: _.eq(null) },
  )
}

function textCondition({ command: _, RegExp }: Database, text: string): Condition {
  const part = RegExp({ regexp: escapeRegExp(text), options: 'i' })
  return _.or({ 'goods.name': part }, { orderId: part }, { 'waybills.waybillId': part })
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
