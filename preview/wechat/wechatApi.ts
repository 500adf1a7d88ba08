import { readOrders } from '../cloud/fixtures'
import type { OrderDocument } from '../cloud/orderDocument'
import { replyWithActivityId } from './activityIds'
import { replyWithAccounts, replyWithCarriers } from './carrierLists'
import { replyToNotification } from './notifications'
import { PathFixtures } from './pathFixtures'
import { replyWithPath } from './pathReplies'
import { createPushPacket, type PushPacket } from './pushPacket'
import { replyToSandboxReport } from './sandboxOrders'
import { TradeOrders } from './tradeOrders'
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
  /** Confirms the receipt of an order, named by its payment; false if there is none. */
  confirmReceipt(payment: unknown): boolean
  /** Ends the replies that are still held back. */
  close(): void
}

export const PATH_GET = '/cgi-bin/express/business/path/get'
export const DELIVERY_GETALL = '/cgi-bin/express/business/delivery/getall'
export const ACCOUNT_GETALL = '/cgi-bin/express/business/account/getall'
export const TEST_UPDATE_ORDER = '/cgi-bin/express/business/test_update_order'
export const SUBSCRIBE_SEND = '/cgi-bin/message/subscribe/send'
export const GET_ORDER = '/wxa/sec/order/get_order'
export const ACTIVITY_CREATE = '/cgi-bin/message/wxopen/activityid/create'

/** The APIs whose calls are counted, by the names of their cloud calls. */
const COUNTED = new Map([
  [PATH_GET, 'logistics.getPath'],
  [SUBSCRIBE_SEND, 'subscribeMessage.send'],
  [DELIVERY_GETALL, 'logistics.getAllDelivery'],
])

/**
 * Creates the API over `paths/<deliveryId>-<waybillId>.json` in `fixtures`, which is read again on every call. `push`
 * delivers what WeChat pushes after a report of its test carrier.
 */
export function createWechatApi(
  fixtures: string,
  log: (line: string) => void,
  push: (packet: PushPacket) => void = () => undefined,
): WechatApi {
  const closing = new AbortController()
  const calls = Object.fromEntries(Array.from(COUNTED.values(), (name) => [name, 0]))
  const changes = new TrackChanges()
  const paths = new PathFixtures(fixtures, log)
  const trades = new TradeOrders(fixtures)
  const report: WechatApi['report'] = (...reported) => reportNode(...reported, { fixtures, changes, paths })
  const reportAndPush = async (waybill: WaybillKey, node: ReportedNode): Promise<boolean> => {
    const packet = await report(waybill, node)
    if (packet) push(packet)
    return Boolean(packet)
  }
  const answers = new Map<string, (body: unknown) => WechatReply | Promise<WechatReply>>([
    [PATH_GET, (body) => replyWithPath(body, { paths, changes, log, closing: closing.signal })],
    [DELIVERY_GETALL, replyWithCarriers],
    [ACCOUNT_GETALL, replyWithAccounts],
    [TEST_UPDATE_ORDER, (body) => replyToSandboxReport(body, reportAndPush)],
    [SUBSCRIBE_SEND, (body) => replyToNotification(body, log)],
    [ACTIVITY_CREATE, replyWithActivityId],
    [GET_ORDER, trades.reply],
  ])
  return {
    async post(path, body) {
      const name = COUNTED.get(path)
      if (name !== undefined) calls[name] = (calls[name] ?? 0) + 1
      const answer = answers.get(path)
      return answer ? answer(body) : errorReply(40066, 'invalid url')
    },
    calls: () => ({ ...calls }),
    report,
    confirmReceipt: (payment) => trades.confirm(payment),
    close: () => {
      closing.abort()
    },
  }
}

interface Sources {
  fixtures: string
  changes: TrackChanges
  paths: PathFixtures
}

async function reportNode(
  waybill: WaybillKey,
  node: ReportedNode,
  { fixtures, changes, paths }: Sources,
): Promise<PushPacket | undefined> {
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
}

function findWaybill({ waybills }: OrderDocument, { deliveryId, waybillId }: WaybillKey) {
  return waybills.find((each) => each.deliveryId === deliveryId && each.waybillId === waybillId)
}
