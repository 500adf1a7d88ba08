import * as v from 'valibot'
import { Id } from '../../contract/id'
import type { PathItem } from '../../contract/pathItem'

/** What WeChat pushes about one waybill: all its rows up to this version. */
export interface PathPush {
  deliveryId: string
  waybillId: string
  /** Increases with every push of the waybill. */
  version: number
  rows: PathItem[]
}

/** More rows than any carrier reports about a parcel, and few enough for one document. */
const MAX_ACTIONS = 1000

const Action = v.pipe(
  // WeChat also sends Lat and Lng, which are always 0.
  v.object({
    ActionTime: v.pipe(v.number(), v.safeInteger()),
    ActionType: v.pipe(v.number(), v.safeInteger()),
    ActionMsg: v.pipe(v.string(), v.maxLength(2000)),
  }),
  v.transform((action): PathItem => ({
    actionTime: action.ActionTime,
    actionType: action.ActionType,
    actionMsg: action.ActionMsg,
  })),
)

/**
 * https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/logistics.onPathUpdate.html
 * The page about pushes into cloud functions calls the event express_add_path. `Count`, the number of actions, is not
 * read: the length of the list is used.
 */
export const PathPushPacket = v.pipe(
  v.object({
    MsgType: v.literal('event'),
    Event: v.picklist(['add_express_path', 'express_add_path']),
    DeliveryID: Id,
    WayBillId: Id,
    Version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    // Converted from XML to JSON, a list of one item arrives as the bare item.
    Actions: v.union([
      v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_ACTIONS), v.array(Action)),
      v.pipe(
        Action,
        v.transform((action) => [action]),
      ),
    ]),
  }),
  v.transform((packet): PathPush => ({
    deliveryId: packet.DeliveryID,
    waybillId: packet.WayBillId,
    version: packet.Version,
    rows: packet.Actions,
  })),
)
