import { readOrders } from '../cloud/fixtures'
import type { OrderDocument } from '../cloud/orderDocument'
import { replyWithActivityId } from './activityIds'
import { replyToNotification } from './notifications'
import { PathFixtures } from './pathFixtures'
import { replyWithPath } from './pathReplies'
import { createPushPacket, type PushPacket } from './pushPacket'
import { readNodes, TrackChanges, type ReportedNode, type WaybillKey } from './trackChanges'
import { errorReply, type WechatReply } from './wechatReply'

/** WeChat's server API on a developer's machine, answered from a fixture directory. */
export interface WechatApi {
  /** Answers a POST to `path`. `body` is unchecked. */
  post(path: string, body: unknown): Promise<WechatReply>
  /** How often each API was called, by the name of its cloud call. */
  calls(): Record<string, number>
  /**
   * Adds a node after those of the fixture, as if the carrier had just reported it; it is kept until the end. Returns the
   * packet that WeChat then pushes, or undefined if no order has the waybill. Throws if orders.json is wrong.
   */
  report(waybill: WaybillKey, node: ReportedNode): Promise<PushPacket | undefined>
  /** Ends the replies that are still held back. */
  close(): void
}

export const PATH_GET = '/cgi-bin/express/business/path/get'
export const SUBSCRIBE_SEND = '/cgi-bin/message/subscribe/send'
export const ACTIVITY_CREATE = '/cgi-bin/message/wxopen/activityid/create'

/** Creates the API over `paths/<deliveryId>-<waybillId>.json` in `fixtures`, which is read again on every call. */
export function createWechatApi(fixtures: string, log: (line: string) => void): WechatApi {
  const closing = new AbortController()
  const calls = { 'logistics.getPath': 0, 'subscribeMessage.send': 0 }
  const changes = new TrackChanges()
  const paths = new PathFixtures(fixtures, log)
  return {
    async post(path, body) {
      if (path === SUBSCRIBE_SEND) {
        calls['subscribeMessage.send'] += 1
        return replyToNotification(body, log)
      }
      if (path === ACTIVITY_CREATE) return replyWithActivityId()
      if (path !== PATH_GET) return errorReply(40066, 'invalid url')
      calls['logistics.getPath'] += 1
      return replyWithPath(body, { paths, changes, log, closing: closing.signal })
    },
    calls: () => ({ ...calls }),
    async report(waybill, node) {
      const order = readOrders(fixtures).find((each) => findWaybill(each, waybill))
      if (!order) return undefined
      changes.add(waybill, node)
      const fixture = await paths.read(waybill)
      const reported = changes.find(waybill)
      return createPushPacket({
        waybill,
        openid: order._openid,
        orderId: findWaybill(order, waybill)?.wxOrderId ?? order.orderId,
        track: [...(fixture.kind === 'reply' ? readNodes(fixture.text) : []), ...reported],
        version: reported.length,
        nowSeconds: node.action_time,
      })
    },
    close: () => {
      closing.abort()
    },
  }
}

function findWaybill({ waybills }: OrderDocument, { deliveryId, waybillId }: WaybillKey) {
  return waybills.find((each) => each.deliveryId === deliveryId && each.waybillId === waybillId)
}
