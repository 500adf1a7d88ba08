import type { Document } from '../preview/cloud/collections'
import { hashShareToken } from '../cloudfunctions/shared/shareToken'
import { trackId } from '../cloudfunctions/shared/trackId'

/** The documents of a shop with a victim and an attacker. */

export const VICTIM = 'oALICE000001'
export const ATTACKER = 'oMALLORY0001'
/** Unix seconds. */
export const NOW = Math.floor(Date.now() / 1000)
/** The token of the victim's link. */
export const TOKEN = 'tokenOfTheVictimsLink1'
/** Stands in everything that only the victim may read. */
export const SECRET = 'S3CRET'
export const WAYBILL = { deliveryId: 'ZTO', waybillId: `W-${SECRET}` }
export const VICTIMS_ORDER = `VICTIM-${SECRET}`
export const OWN_ORDER = 'OWN-1'
export const OWN_WAYBILL = { deliveryId: 'ZTO', waybillId: 'OWN-W' }

/** The documents of each collection: one order of each, and the victim's track and link. */
export function shopDocuments(): Record<string, Document[]> {
  const common = { addSource: 0, ended: false, createdAt: NOW - 1000 }
  const goods = [{ name: `goods ${SECRET}`, imageUrl: '' }]
  const orderId = VICTIMS_ORDER
  const pathItemList = [{ actionTime: NOW - 500, actionType: 200001, actionMsg: `已到达 ${SECRET}` }]
  const track = { _id: trackId({ orderId, ...WAYBILL }), pathItemList, checkedAt: NOW - 100, revision: 1 }
  const share = {
    orderCreatedAt: NOW - 1000,
    createdAt: NOW - 90,
    expiresAt: NOW + 9000,
    uses: 0,
    endedAt: 0,
  }
  return {
    orders: [
      { _id: 'v', _openid: VICTIM, orderId, goods, waybills: [WAYBILL], ...common },
      { _id: 'a', _openid: ATTACKER, orderId: OWN_ORDER, waybills: [OWN_WAYBILL], ...common },
    ],
    tracks: [{ _openid: VICTIM, orderId, ...WAYBILL, ...track }],
    shares: [{ _id: hashShareToken(TOKEN), _openid: VICTIM, orderId, ...WAYBILL, ...share }],
  }
}
