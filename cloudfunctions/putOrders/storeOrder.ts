import type { PutOrder } from '../../contract/putOrders'
import type { Waybill } from '../../contract/waybill'
import { isSameWaybill } from '../../src/domain/order'
import { Failure } from '../shared/failure'
import type { OwnedOrder } from '../shared/order'
import { alignBelongings, type BelongingPorts, type Belongings } from './belongings'
import {
  findChangedFields,
  orderDocumentId,
  toShopFields,
  type ShopFields,
  type StoredDocument,
} from './orderDocument'
import type { ShopOrderStore } from './shopOrderStore'

export interface StoreOrderPorts extends BelongingPorts {
  orders: ShopOrderStore
}

/** How often an order is written while another call writes it too. */
const MAX_TRIES = 3

/**
 * Stores an order over `stored`, and brings what is kept of it into line. That is looked after even if the order itself is
 * unchanged, because an earlier call may have ended between the two. Throws a Failure; sending the order again is harmless.
 */
export async function storeOrder(
  order: PutOrder,
  stored: StoredDocument | undefined,
  belongings: Belongings,
  ports: StoreOrderPorts,
): Promise<'stored' | 'unchanged'> {
  const fields = toShopFields(order)
  const { _id, changed, ended, began } = await write(fields, stored, belongings, ports)
  const owned = toOwnedOrder(fields, ended)
  const { endTakenBack } = await alignBelongings(owned, belongings, began, ports)
  if (ended && endTakenBack) await ports.orders.update(_id, { ended: false })
  return changed ? 'stored' : 'unchanged'
}

interface Written {
  _id: string
  changed: boolean
  ended: boolean
  /** True if the order was added, or has another time than before. */
  began: boolean
}

async function write(
  fields: ShopFields,
  found: StoredDocument | undefined,
  belongings: Belongings,
  { orders }: StoreOrderPorts,
): Promise<Written> {
  let stored = found
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (!stored) {
      const ended = haveAllEnded(fields, belongings)
      const document = toDocument(fields, ended)
      if (await orders.add(document)) return { _id: document._id, changed: true, ended, began: true }
    } else {
      const { _id } = stored
      const names = findChangedFields(fields, stored)
      const hasOtherWaybills = names.includes('waybills')
      const ended = hasOtherWaybills ? haveAllEnded(fields, belongings) : stored['ended'] === true
      const written = { _id, changed: names.length > 0, ended, began: names.includes('createdAt') }
      if (!written.changed) return written
      const changes = Object.fromEntries(names.map((name) => [name, fields[name]]))
      // How urgent the others are is written with their next news.
      const state = hasOtherWaybills && { ended, ...(hasLostWaybill(fields, stored) && { urgency: null }) }
      if (await orders.update(_id, { ...changes, ...state })) return written
    }
    stored = (await orders.find([fields.orderId]))[0]
  }
  throw new Failure('BUSY', 'other calls kept writing the order')
}

/** True if a waybill of the stored order, perhaps its most urgent one, is not in the order any more. */
function hasLostWaybill({ waybills }: ShopFields, { waybills: stored }: StoredDocument): boolean {
  const isKept = (each: Partial<Waybill>): boolean =>
    waybills.some(
      ({ deliveryId, waybillId }) => deliveryId === each.deliveryId && waybillId === each.waybillId,
    )
  return !Array.isArray(stored) || !stored.every((each) => isKept((each ?? {}) as Partial<Waybill>))
}

/** True if every waybill of the order has a track that has ended. */
function haveAllEnded({ waybills }: ShopFields, { tracks }: Belongings): boolean {
  const hasEnded = (waybill: ShopFields['waybills'][number]): boolean =>
    tracks.some((track) => track.ended && isSameWaybill(track, waybill))
  return waybills.length > 0 && waybills.every(hasEnded)
}

/** A new document, without the fields that are undefined. */
function toDocument(fields: ShopFields, ended: boolean): StoredDocument {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(entries),
    _id: orderDocumentId(fields.orderId),
    orderId: fields.orderId,
    ended,
  }
}

function toOwnedOrder(
  { _openid, orderId, addSource, waybills, createdAt }: ShopFields,
  ended: boolean,
): OwnedOrder {
  return { openid: _openid, orderId, addSource, waybills, createdAt, ended, urgency: 0 }
}
