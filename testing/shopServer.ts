import * as v from 'valibot'
import { PutResults, type PutResult } from '../contract/putOrders'
import { ReplyEnvelope } from '../contract/reply'
import type { AttackedShop } from './attackedShop'

/** What a shop's own server sends to putOrders in tests. */

/** An order that putOrders takes. Unix seconds of 2026-11-20. */
export function shopOrder(orderId: string, fields: object = {}): Record<string, unknown> {
  const waybills = [{ deliveryId: 'ZTO', waybillId: `W${orderId}` }]
  return { orderId, openid: 'oOWNER000001', waybills, createdAt: 1795143480, ...fields }
}

/** Calls putOrders as the shop's own server, and reads its answer with the contract. Throws for a failure. */
export async function putOrders(shop: AttackedShop, orders: unknown): Promise<PutResult[]> {
  const reply = v.parse(ReplyEnvelope, await shop.call('putOrders', { orders }, { source: 'wx_http' }))
  if (!reply.ok) throw new Error(reply.code)
  return v.parse(PutResults, reply.data).results
}
