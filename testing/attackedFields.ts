import { OWN_ORDER, OWN_WAYBILL, VICTIMS_ORDER, WAYBILL } from './attackedDocuments'
import type { FunctionName } from './attackedShop'

/** What an attacker writes into each field of the requests, for every back end. */

const owned = { orderId: OWN_ORDER, ...OWN_WAYBILL }

/** Each field of each request, with the id that an attacker is after. */
export const FIELDS: [FunctionName, string, string, object][] = [
  ['getPath', 'orderId', VICTIMS_ORDER, {}],
  ['getPath', 'waybillId', WAYBILL.waybillId, { orderId: OWN_ORDER }],
  ['getPath', 'deliveryId', WAYBILL.deliveryId, { orderId: OWN_ORDER, waybillId: WAYBILL.waybillId }],
  ['subscribe', 'orderId', VICTIMS_ORDER, { accepted: ['signed'] }],
  ['subscribe', 'waybillId', WAYBILL.waybillId, { orderId: OWN_ORDER, accepted: ['signed'] }],
  ['shares', 'orderId', VICTIMS_ORDER, { action: 'list' }],
  ['shares', 'orderId', VICTIMS_ORDER, { ...WAYBILL, action: 'create' }],
  ['shares', 'waybillId', WAYBILL.waybillId, { ...owned, action: 'create' }],
  ['shares', 'deliveryId', WAYBILL.deliveryId, { ...owned, waybillId: WAYBILL.waybillId, action: 'create' }],
  ['shares', 'orderId', VICTIMS_ORDER, { action: 'end', id: 'x' }],
  ['confirmReceipt', 'orderId', VICTIMS_ORDER, {}],
]

/** Fields that hold no id: the answer may be a good one, of the attacker's own order. */
export const OTHER_FIELDS: [FunctionName, string, object][] = [
  ['getPath', 'refresh', { orderId: OWN_ORDER }],
  ['listOrders', 'query', {}],
  ['listOrders', 'cursor', {}],
  ['subscribe', 'accepted', { orderId: OWN_ORDER }],
  ['shares', 'action', { orderId: OWN_ORDER, id: 'x' }],
  ['shares', 'id', { orderId: OWN_ORDER, action: 'end' }],
]
