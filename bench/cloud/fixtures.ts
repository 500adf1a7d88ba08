import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createPushPacket, type PushPacket } from '../../preview/wechat/pushPacket'
import type { PathItem } from '../samplePath'
import type { Parcel } from './sampleParcels'

/** Writes the orders and complete paths of these parcels in the preview's format. */
export function writeFixtures(folder: string, parcels: readonly Parcel[]): void {
  mkdirSync(path.join(folder, 'paths'), { recursive: true })
  writeFileSync(path.join(folder, 'orders.json'), JSON.stringify(parcels.map(toOrder)))
  for (const parcel of parcels) writePath(folder, parcel, parcel.items)
}

/** Writes WeChat's answer for a parcel. */
export function writePath(folder: string, { openid, waybill }: Parcel, items: readonly PathItem[]): void {
  const { deliveryId, waybillId } = waybill
  const reply = {
    openid,
    delivery_id: deliveryId,
    waybill_id: waybillId,
    path_item_num: items.length,
    path_item_list: items.map(toPathItem),
  }
  writeFileSync(path.join(folder, 'paths', `${deliveryId}-${waybillId}.json`), JSON.stringify(reply))
}

/** The packet that WeChat pushes when the carrier has reported the last of these items. */
export function createParcelPush(
  { openid, orderId, waybill }: Parcel,
  items: readonly PathItem[],
): PushPacket {
  return createPushPacket({
    waybill,
    openid,
    orderId,
    track: items.map(toPathItem),
    version: items.length,
    nowSeconds: items.at(-1)?.actionTime ?? 0,
  })
}

function toOrder({ orderId, openid, waybill, items }: Parcel): object {
  return {
    _id: orderId,
    _openid: openid,
    orderId,
    addSource: 0,
    waybills: [waybill],
    goods: [{ name: '手冲咖啡壶 600 毫升', imageUrl: '/fixtures/goods/cup.svg' }],
    createdAt: items[0]?.actionTime ?? 0,
    ended: false,
  }
}

function toPathItem({ actionTime, actionType, actionMsg }: PathItem) {
  return { action_time: actionTime, action_type: actionType, action_msg: actionMsg }
}
