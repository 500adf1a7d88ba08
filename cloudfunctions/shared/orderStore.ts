import * as v from 'valibot'
import type { Waybill } from '../../contract/waybill'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { readOrder, readOwnedOrder, type Order, type OwnedOrder } from './order'

/** The shop's orders. `openid` must not be empty: the SDK silently drops an undefined condition. Throws a Failure. */
export interface OrderStore {
  /** The customer's own order; null if it does not exist or is another customer's. */
  findOwn(openid: string, orderId: string): Promise<Order | null>
  /** The customer's own order with one of the payment's numbers, the newest of several; null like findOwn. */
  findOwnByPayment(openid: string, payment: PaymentNumbers): Promise<Order | null>
  /**
   * The customer's own orders: moving ones first, then ended ones, the newest first in each, ties by order id.
   * A document that cannot be read is logged and left out.
   */
  listOwn(openid: string, selection: OrderSelection): Promise<OrderList>
  /**
   * Every customer's orders with this waybill, the newest first. For WeChat's pushes only, never for a customer's request.
   * A document that cannot be read is logged and left out.
   */
  listByWaybill(waybill: Waybill): Promise<OwnedOrder[]>
  /** Marks the customer's own order as ended, or as moving again. */
  setEnded(openid: string, orderId: string, ended: boolean): Promise<void>
}

/** The numbers of an order's payment, as WeChat's own entrances name it; at least one. */
export interface PaymentNumbers {
  tradeNo?: string | undefined
  transactionId?: string | undefined
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

/** Orders that one waybill may belong to: a few that were sent together, and earlier ones under the same number. */
const MAX_SHARED_ORDERS = 100

type Database = ReturnType<Cloud['database']>
type Condition = Parameters<ReturnType<Database['collection']>['where']>[0]

/** Reads the position even of a document that is otherwise unreadable. */
const Position = v.object({
  ended: v.fallback(v.boolean(), false),
  createdAt: v.fallback(v.number(), 0),
  orderId: v.fallback(v.string(), ''),
})

/** The orders in CloudBase's document database. */
export function createOrderStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): OrderStore {
  const db = cloud.database()
  const findDocuments = async (condition: Condition, limit: number): Promise<unknown[]> => {
    const query = db.collection('orders').where(condition)
    const sorted = query.orderBy('createdAt', 'desc').orderBy('orderId', 'asc').limit(limit)
    return readDocuments(await cloudCall(deadline, () => sorted.get()))
  }

  return {
    async findOwn(openid, orderId) {
      return readFirst(await findDocuments({ orderId, _openid: openid }, 1))
    },

    async findOwnByPayment(openid, payment) {
      const conditions = paymentConditions(openid, payment)
      // Without a condition every customer's orders would match.
      if (conditions.length === 0) return null
      return readFirst(await findDocuments(db.command.or(...conditions), 1))
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

    async listByWaybill({ deliveryId, waybillId }) {
      const waybills = db.command.elemMatch({ deliveryId, waybillId })
      return readEach('orders', await findDocuments({ waybills }, MAX_SHARED_ORDERS), readOwnedOrder)
    },

    async setEnded(openid, orderId, ended) {
      const order = db.collection('orders').where({ orderId, _openid: openid })
      readUpdatedCount(await cloudCall(deadline, () => order.update({ data: { ended } })))
    },
  }
}

function readFirst([document]: readonly unknown[]): Order | null {
  return document === undefined ? null : readOrder(document)
}

function paymentConditions(openid: string, { tradeNo, transactionId }: PaymentNumbers): object[] {
  return [
    ...(tradeNo === undefined ? [] : [{ tradeNo, _openid: openid }]),
    ...(transactionId === undefined ? [] : [{ transactionId, _openid: openid }]),
  ]
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
