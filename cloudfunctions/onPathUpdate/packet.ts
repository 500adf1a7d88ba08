import * as v from 'valibot'
import { Id } from '../../contract/id'
import type { PathItem } from '../../contract/pathItem'

/** What WeChat pushes about one waybill: all its rows up to this version. */
export interface PathPush {
  deliveryId: string
  waybillId: string
  /** The order id given to addOrder; older packets have none. */
  orderId: string | null
  /** Increases with every push of the waybill; null if it cannot be a count. */
  version: number | null
  /** In WeChat's order, each not yet validated; null for one that is not an object. */
  rows: PathItem[]
}

/** WeChat documents an int. A number beyond it would make every later push look old. */
const MAX_VERSION = 2 ** 31 - 1

// WeChat also sends Lat and Lng, which are always 0.
const Action = v.fallback(
  v.nullable(
    v.object({
      ActionTime: v.optional(v.unknown()),
      ActionType: v.optional(v.unknown()),
      ActionMsg: v.optional(v.unknown()),
    }),
  ),
  null,
)

/** A list of actions. Converted from XML to JSON, a list of one item arrives as the bare item. */
const Actions = v.pipe(
  v.unknown(),
  v.transform((actions) => (Array.isArray(actions) ? (actions as unknown[]) : [actions])),
  v.array(Action),
  v.transform((actions) =>
    actions.map(
      (action): PathItem =>
        action && {
          actionTime: action.ActionTime,
          actionType: action.ActionType,
          actionMsg: action.ActionMsg,
        },
    ),
  ),
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
    OrderId: v.fallback(v.optional(Id), undefined),
    Version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    Actions: v.optional(Actions),
  }),
  v.transform((packet): PathPush => ({
    deliveryId: packet.DeliveryID,
    waybillId: packet.WayBillId,
    orderId: packet.OrderId ?? null,
    version: packet.Version <= MAX_VERSION ? packet.Version : null,
    rows: packet.Actions ?? [],
  })),
)
