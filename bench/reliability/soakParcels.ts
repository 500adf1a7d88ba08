import type { Collections } from '../../preview/cloud/collections'
import { jsonReply, type WechatReply } from '../../preview/wechat/wechatReply'
import type { Row } from '../../testing/pathPacket'

export interface SoakParcel {
  orderId: string
  openid: string
  deliveryId: string
  waybillId: string
  /** What WeChat knows, oldest first. */
  rows: Row[]
  version: number
  /** How many rows the journey will have. */
  length: number
}

/** Two carriers use the same numbers, for different customers. */
const CARRIERS = ['SF', 'ZTO']

/** The parcels that are under way. */
export class SoakParcels {
  readonly live = new Map<string, SoakParcel>()
  private made = 0

  constructor(
    private readonly customers: readonly string[],
    private readonly random: () => number,
  ) {}

  /** Places an order for a random customer. */
  place(database: Collections, now: number): SoakParcel {
    const number = this.made++
    const orderId = `SOAKORDER${number}`
    const parcel: SoakParcel = {
      orderId,
      openid: this.pick(this.customers),
      deliveryId: CARRIERS[number % 2] ?? '',
      waybillId: `SOAKWAYBILL${Math.floor(number / 2)}`,
      rows: [],
      version: 0,
      length: 6 + Math.floor(this.random() * 25),
    }
    this.live.set(orderId, parcel)
    this.report(parcel, now)
    const { openid: _openid, deliveryId, waybillId } = parcel
    const order = { _id: orderId, _openid, orderId, addSource: 0, createdAt: now, ended: false }
    database.insert('orders', [{ ...order, waybills: [{ deliveryId, waybillId }] }])
    return parcel
  }

  /** The carrier reports one row more; the last one ends the journey. Each row names its order. */
  report(parcel: SoakParcel, now: number): void {
    const number = parcel.rows.length + 1
    const actionType = number === 1 ? 100001 : number === parcel.length ? 300003 : 200001
    const said =
      actionType === 100001 ? '已揽收' : actionType === 300003 ? '已签收' : `已到达第${number}转运中心`
    const actionTime = Math.max(now, (parcel.rows.at(-1)?.actionTime ?? 0) + 1)
    parcel.rows.push({ actionTime, actionType, actionMsg: `${said} ${parcel.orderId}` })
    parcel.version += 1
  }

  hasEnded(parcel: SoakParcel): boolean {
    return parcel.rows.length >= parcel.length
  }

  /** Removes a parcel with everything that the shop has stored about it. */
  remove({ orderId }: SoakParcel, database: Collections): void {
    this.live.delete(orderId)
    for (const name of ['orders', 'tracks', 'consents', 'shares']) database.remove(name, { orderId })
  }

  /** WeChat's answer for a waybill. */
  findTrack(deliveryId: string, waybillId: string): WechatReply {
    const parcel = [...this.live.values()].find(
      (each) => each.deliveryId === deliveryId && each.waybillId === waybillId,
    )
    const list = (parcel?.rows ?? []).map((row) => ({
      action_time: row.actionTime,
      action_type: row.actionType,
      action_msg: row.actionMsg,
    }))
    const reply = { waybill_id: waybillId, path_item_num: list.length, path_item_list: list }
    return jsonReply(JSON.stringify(reply))
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T
  }

  pickParcel(): SoakParcel {
    return this.pick([...this.live.values()])
  }
}
