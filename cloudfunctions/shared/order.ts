import * as v from 'valibot'
import { OptionalDestination } from '../../contract/destination'
import { Goods } from '../../contract/goods'
import type { OrderSummary } from '../../contract/orderSummary'
import type { Waybill } from '../../contract/waybill'
import type { Destination } from '../../src/domain/order'
import { URGENCIES, type Urgency } from '../../src/domain/urgency'
import { readDocument } from './documents'

/** What the functions write into an order, derived from its tracks. */
export interface OrderState {
  /** True when every waybill has ended. */
  ended: boolean
  /** That of the most urgent waybill; 0 if nothing is known, also if it was never written. */
  urgency: Urgency
}

/** An order of the shop, as stored in the collection `orders`. */
export interface Order extends OrderState {
  orderId: string
  /** Where the order was placed, in WeChat's numbers: 0 the mini-program, 2 an app or a web page, without an openid. */
  addSource: 0 | 2
  waybills: OrderWaybill[]
  goods?: Goods[]
  destination?: Destination | undefined
  /** Unix seconds; 0 if unknown. */
  createdAt: number
}

export interface OrderWaybill extends Waybill {
  /** The order id given to WeChat's addOrder if it is not `orderId`: WeChat wants a different one for each waybill. */
  wxOrderId?: string
}

/** An order with its owner, for work that is not done on a customer's request. */
export interface OwnedOrder extends Order {
  openid: string
}

const NonEmptyString = v.pipe(v.string(), v.nonEmpty())

const OrderWaybillDocument = v.object({
  deliveryId: NonEmptyString,
  waybillId: NonEmptyString,
  wxOrderId: v.fallback(v.optional(NonEmptyString), undefined),
})

/**
 * Without `_openid`: every query of the OrderStore has it as a condition, and nothing else needs it. Only an order without
 * an id is unreadable; any other field falls back to what it is when the shop does not write it.
 */
const OrderDocument = v.object({
  orderId: NonEmptyString,
  addSource: v.fallback(v.picklist([0, 2]), 0),
  waybills: v.fallback(v.pipe(v.array(v.unknown()), v.transform(readWaybills)), []),
  goods: v.exactOptional(v.pipe(v.unknown(), v.transform(readGoods))),
  destination: OptionalDestination,
  createdAt: v.fallback(v.pipe(v.number(), v.finite()), 0),
  ended: v.fallback(v.boolean(), false),
  urgency: v.fallback(v.picklist(URGENCIES), 0),
})

/** Reads a document of the collection `orders`. Throws INTERNAL, naming the fields but never their values. */
export function readOrder(document: unknown): Order {
  return readDocument('order document', OrderDocument, document)
}

/** Reads a document of the collection `orders` with its owner. Throws INTERNAL as readOrder does. */
export function readOwnedOrder(document: unknown): OwnedOrder {
  const { _openid: openid } = readDocument('order document', v.object({ _openid: NonEmptyString }), document)
  return { ...readOrder(document), openid }
}

/** The part of an order that its owner may see when WeChat has nothing to tell. */
export function toOrderSummary({ orderId, goods, waybills }: Order): OrderSummary {
  return {
    orderId,
    ...(goods && { goods }),
    waybills: waybills.map(({ deliveryId, waybillId }) => ({ deliveryId, waybillId })),
  }
}

/** Leaves out a waybill that cannot be read. */
function readWaybills(waybills: unknown[]): OrderWaybill[] {
  return waybills.flatMap((waybill) => {
    const read = v.safeParse(OrderWaybillDocument, waybill)
    if (!read.success) return []
    const { wxOrderId, ...ids } = read.output
    return { ...ids, ...(wxOrderId !== undefined && { wxOrderId }) }
  })
}

/** Goods are not essential to an order: an unreadable entry is left out. */
function readGoods(goods: unknown): Goods[] {
  return Array.isArray(goods) ? goods.filter((entry): entry is Goods => v.is(Goods, entry)) : []
}
