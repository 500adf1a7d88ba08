import type { ReportedNode, WaybillKey } from './trackChanges'

/**
 * What WeChat pushes when a carrier reports a node: the whole track so far. It has other field names than getPath.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/event_onpathupdate
 */
export interface PushPacket {
  ToUserName: string
  FromUserName: string
  CreateTime: number
  MsgType: 'event'
  Event: 'add_express_path'
  DeliveryID: string
  WayBillId: string
  OrderId: string
  Version: number
  Count: number
  Actions: { ActionTime: number; ActionType: number; ActionMsg: string }[]
}

/** Creates the packet for a waybill. `orderId` is the one given to addOrder; times are in Unix seconds. */
export function createPushPacket(push: {
  waybill: WaybillKey
  openid: string
  orderId: string
  track: ReportedNode[]
  /** Grows with every push of the waybill. */
  version: number
  nowSeconds: number
}): PushPacket {
  return {
    ToUserName: 'gh_preview',
    FromUserName: push.openid,
    CreateTime: push.nowSeconds,
    MsgType: 'event',
    Event: 'add_express_path',
    DeliveryID: push.waybill.deliveryId,
    WayBillId: push.waybill.waybillId,
    OrderId: push.orderId,
    Version: push.version,
    Count: push.track.length,
    Actions: push.track.map((node) => ({
      ActionTime: node.action_time,
      ActionType: node.action_type,
      ActionMsg: node.action_msg,
    })),
  }
}
