import type { Waybill } from '../../contract/waybill'
import type { PathItem } from '../samplePath'

/** A parcel with its whole journey. */
export interface Parcel {
  orderId: string
  openid: string
  waybill: Waybill
  /** Oldest first. */
  items: readonly PathItem[]
}

/** 2026-11-23 08:00 in China, Unix seconds. */
const STARTED_AT = 1_795_392_000
const HOUR = 3600
const DAY = 24 * HOUR

/**
 * Parcels of an ordinary shop, ordered within a day and picked up within hours. They have five to nine transport nodes in
 * two or three days, and are signed for hours after going out for delivery; one in ten needs a second attempt.
 */
export function createSampleParcels(count: number, random: () => number): Parcel[] {
  return Array.from({ length: count }, (_, index) => createParcel(index, random))
}

function createParcel(index: number, random: () => number): Parcel {
  const number = String(index).padStart(6, '0')
  return {
    orderId: `2026112300${number}`,
    openid: `oBENCH${number}`,
    waybill: { deliveryId: 'ZTO', waybillId: `731234${number}` },
    items: createItems(random),
  }
}

function createItems(random: () => number): PathItem[] {
  const items: PathItem[] = []
  let at = STARTED_AT + Math.floor(random() * DAY)
  const add = (afterHours: number, actionType: number, actionMsg: string): void => {
    at += Math.floor(afterHours * HOUR)
    items.push({ actionTime: at, actionType, actionMsg })
  }
  add(0, 100003, '【景德镇市】已分配快递员张师傅 13800138000，即将上门取件')
  add(1 + random() * 5, 100001, '【景德镇市】景德镇陶溪川网点 张师傅 13800138000 已揽收')
  const transports = 5 + Math.floor(random() * 5)
  for (let stop = 1; stop <= transports; stop += 1) {
    add(3 + random() * 7, 200001, `【第${stop}站】快件已到达转运中心，正发往下一站，请耐心等待`)
  }
  add(2 + random() * 8, 300002, '【杭州市】西湖文三路网点 李师傅 13900139000 正在派件')
  if (random() < 0.1) {
    add(3, 300004, '【杭州市】客户不在，明日再次派送')
    add(20, 300002, '【杭州市】西湖文三路网点 李师傅 13900139000 正在派件')
  }
  add(1 + random() * 4, 300003, '【杭州市】已签收，签收人：本人')
  return items
}
