import * as v from 'valibot'
import type { Waybill } from '../../contract/waybill'
import { URGENCIES } from '../../src/domain/urgency'
import type { Cloud } from './cloud'
import { cloudCall } from './cloudCall'
import { EACH_REQUEST, type Deadline } from './deadline'
import { readDocuments, readEach, readUpdatedCount } from './documents'
import { readOrder, readOwnedOrder, type Order, type OrderState, type OwnedOrder } from './order'
import {
  endedCondition,
  openCondition,
  storedUrgency,
  type Condition,
  type Database,
} from './orderConditions'

/** The shop's orders. `openid` must not be empty: the SDK silently drops an undefined condition. Throws a Failure. */
export interface OrderStore {
  /** The customer's own order; null if it does not exist or is another customer's. */
  findOwn(openid: string, orderId: string): Promise<Order | null>
  /** The customer's own order with one of the payment's numbers, the newest of several; null like findOwn. */
  findOwnByPayment(openid: string, payment: PaymentNumbers): Promise<Order | null>
  /**
   * The customer's own orders: open ones first, the most urgent first, then ended ones; the newest first in each, ties by
   * order id. A search does not sort by urgency. A document that cannot be read is logged and left out.
   */
  listOwn(openid: string, selection: OrderSelection): Promise<OrderList>
  /**
   * Every customer's orders with this waybill, the newest first. For WeChat's pushes only, never for a customer's request.
   * A document that cannot be read is logged and left out.
   */
  listByWaybill(waybill: Waybill): Promise<OwnedOrder[]>
  /** Writes these fields of the customer's own order. */
  setState(openid: string, orderId: string, changes: Partial<OrderState>): Promise<void>
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
export type OrderPosition = Pick<Order, 'ended' | 'urgency' | 'createdAt' | 'orderId'>

/** Orders that one waybill may belong to: a few that were sent together, and earlier ones under the same number. */
const MAX_SHARED_ORDERS = 100

/** Reads the position even of a document that is otherwise unreadable. */
const Position = v.object({
  urgency: v.fallback(v.picklist(URGENCIES), 0),
  createdAt: v.fallback(v.number(), 0),
  orderId: v.fallback(v.string(), ''),
})

/** The orders in CloudBase's document database. */
export function createOrderStore(cloud: Cloud, deadline: Deadline = EACH_REQUEST): OrderStore {
  const db = cloud.database()
  const findDocuments = createFinder(db, deadline)

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
      const byUrgency = text === undefined
      const open = after?.ended
        ? []
        : await findDocuments(openCondition(db, openid, { after, text }), wanted, byUrgency)
      const missing = wanted - open.length
      const afterEnded = after?.ended ? after : undefined
      const condition = endedCondition(db, openid, { after: afterEnded, text })
      const ended = missing === 0 ? [] : await findDocuments(condition, missing)
      return toOrderList(open, ended, limit)
    },

    async listByWaybill({ deliveryId, waybillId }) {
      const waybills = db.command.elemMatch({ deliveryId, waybillId })
      return readEach('orders', await findDocuments({ waybills }, MAX_SHARED_ORDERS), readOwnedOrder)
    },

    async setState(openid, orderId, { urgency, ...changes }) {
      const order = db.collection('orders').where({ orderId, _openid: openid })
      const data = { ...changes, ...(urgency !== undefined && { urgency: storedUrgency(urgency) }) }
      readUpdatedCount(await cloudCall(deadline, () => order.update({ data })))
    },
  }
}

type Finder = (condition: Condition, limit: number, byUrgency?: boolean) => Promise<unknown[]>

function createFinder(db: Database, deadline: Deadline): Finder {
  return async (condition, limit, byUrgency = false) => {
    const query = db.collection('orders').where(condition)
    const newestFirst = (byUrgency ? query.orderBy('urgency', 'desc') : query)
      .orderBy('createdAt', 'desc')
      .orderBy('orderId', 'asc')
      .limit(limit)
    return readDocuments(await cloudCall(deadline, () => newestFirst.get()))
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

/** A page of these documents. The position is that of the last one shown, in the part of the list where it was found. */
function toOrderList(open: unknown[], ended: unknown[], limit: number): OrderList {
  const documents = [...open, ...ended]
  const shown = documents.slice(0, limit)
  const hasMore = documents.length > limit
  const next = hasMore ? { ...v.parse(Position, shown.at(-1)), ended: shown.length > open.length } : null
  return { orders: readEach('orders', shown, readOrder), next }
}
