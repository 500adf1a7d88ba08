import * as v from 'valibot'
import { Goods } from '../../contract/goods'
import type { OrderSummary } from '../../contract/orderSummary'
import type { Waybill } from '../../contract/waybill'
import { readDocument } from './documents'

/** An order of the shop, as the collection `orders` keeps it. */
export interface Order {
  orderId: string
  /** Where it was placed, in WeChat's numbers: 0 the mini-program, 2 an app or a web page (no openid then). */
  addSource: 0 | 2
  waybills: OrderWaybill[]
  goods?: Goods[]
  /** Unix seconds. */
  createdAt: number
  /** True when all its waybills have ended. */
  ended: boolean
}

export interface OrderWaybill extends Waybill {
  /** The order id given to WeChat's addOrder where it is not ours: WeChat wants another for each waybill. */
  wxOrderId?: string
}

/** An order with the customer whose it is: for work that no customer has asked for. */
export interface OwnedOrder extends Order {
  openid: string
}

const Id = v.pipe(v.string(), v.nonEmpty())

/** Without `_openid`: the order book asks for it in every query, and nothing behind it needs to know. */
const OrderDocument = v.object({
  orderId: Id,
  addSource: v.nullish(v.picklist([0, 2]), 0),
  waybills: v.array(v.object({ deliveryId: Id, waybillId: Id, wxOrderId: v.exactOptional(Id) })),
  goods: v.exactOptional(v.pipe(v.unknown(), v.transform(presentableGoods))),
  createdAt: v.nullish(v.number(), 0),
  ended: v.nullish(v.boolean(), false),
})

/** Reads a document of the collection `orders`. Throws INTERNAL, naming the fields but never their values. */
export function readOrder(document: unknown): Order {
  return readDocument('order document', OrderDocument, document)
}

/** Reads a document of the collection `orders` together with its owner. Throws as readOrder does. */
export function readOwnedOrder(document: unknown): OwnedOrder {
  const { _openid: openid } = readDocument('order document', v.object({ _openid: Id }), document)
  return { ...readOrder(document), openid }
}

/** The waybill of an order that a request names, or the first if it names none. See the requests of the contract. */
export function findWaybill(
  waybills: OrderWaybill[],
  { waybillId, deliveryId }: { waybillId?: string | undefined; deliveryId?: string | undefined },
): OrderWaybill | undefined {
  if (waybillId === undefined) return waybills[0]
  return waybills.find(
    (waybill) =>
      waybill.waybillId === waybillId && (deliveryId === undefined || waybill.deliveryId === deliveryId),
  )
}

/** The part of an order that its owner may see when WeChat has nothing to tell. */
export function toOrderSummary({ orderId, goods, waybills }: Order): OrderSummary {
  return {
    orderId,
    ...(goods && { goods }),
    waybills: waybills.map(({ deliveryId, waybillId }) => ({ deliveryId, waybillId })),
  }
}

/** Goods only decorate an order: a bad entry is left out and the order stands. */
function presentableGoods(goods: unknown): Goods[] {
  return Array.isArray(goods) ? goods.filter((entry): entry is Goods => v.is(Goods, entry)) : []
}
