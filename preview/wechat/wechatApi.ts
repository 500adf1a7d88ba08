import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { readOrders } from '../cloud/fixtures'
import { TrackChanges, readNodes, appendNodes, type ReportedNode, type WaybillKey } from './trackChanges'
import { readPathFixture } from './pathFixture'
import { createPushPacket, type PushPacket } from './pushPacket'

/** What comes back from api.weixin.qq.com: a body, or one of the ways in which none comes. */
export type WechatReply =
  { kind: 'body'; contentType: string; text: string } | { kind: 'silence' | 'http500' | 'reset' }

/** WeChat's server API on a developer's machine, answered from a fixture directory. */
export interface WechatApi {
  /** Answers a POST to `path`; the body is what a caller sent, unchecked. */
  post(path: string, body: unknown): Promise<WechatReply>
  /** How often each API was called, by the name of its cloud call. */
  calls(): Record<string, number>
  /**
   * Lets WeChat hear of a new node, until the end and on top of the fixture. Resolves to the packet it pushes then, or
   * to undefined where no order has the waybill. Throws where orders.json is broken.
   */
  report(waybill: WaybillKey, node: ReportedNode): Promise<PushPacket | undefined>
  /** Lets go of the replies that are still being held back. */
  close(): void
}

export const PATH_GET = '/cgi-bin/express/business/path/get'
export const SUBSCRIBE_SEND = '/cgi-bin/message/subscribe/send'

const PathParameters = v.object({
  delivery_id: v.pipe(v.string(), v.nonEmpty()),
  waybill_id: v.pipe(v.string(), v.nonEmpty()),
})
type PathParameters = v.InferOutput<typeof PathParameters>

const NonEmpty = v.pipe(v.string(), v.nonEmpty())

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const NoticeParameters = v.object({
  touser: NonEmpty,
  template_id: NonEmpty,
  page: v.optional(v.string(), ''),
  data: v.record(v.string(), v.object({ value: NonEmpty })),
})

/** `fixtures` holds `paths/<deliveryId>-<waybillId>.json`; they are read again on every call. */
export function createWechatApi(fixtures: string, log: (line: string) => void): WechatApi {
  const closing = new AbortController()
  const calls = { 'logistics.getPath': 0, 'subscribeMessage.send': 0 }
  const news = new TrackChanges()
  return {
    async post(path, body) {
      if (path === SUBSCRIBE_SEND) {
        calls['subscribeMessage.send'] += 1
        return noticeReply(body, log)
      }
      if (path !== PATH_GET) return refused(40066, 'invalid url')
      calls['logistics.getPath'] += 1
      const parameters = v.safeParse(PathParameters, body)
      if (!parameters.success) return refused(47001, 'data format error')
      const { delivery_id: deliveryId, waybill_id: waybillId } = parameters.output
      const heard = news.of({ deliveryId, waybillId })
      return trackReply(parameters.output, heard, fixtures, log, closing.signal)
    },
    calls: () => ({ ...calls }),
    async report(waybill, node) {
      const order = readOrders(fixtures).find((each) => each.waybills.some(isThe(waybill)))
      if (!order) return undefined
      news.add(waybill, node)
      const fixture = await readPathFixture(fixtures, waybill.deliveryId, waybill.waybillId)
      const heard = news.of(waybill)
      return createPushPacket({
        waybill,
        openid: order._openid,
        orderId: order.waybills.find(isThe(waybill))?.wxOrderId ?? order.orderId,
        track: [...(fixture.kind === 'reply' ? readNodes(fixture.text) : []), ...heard],
        version: heard.length,
        nowSeconds: node.action_time,
      })
    },
    close: () => {
      closing.abort()
    },
  }
}

function isThe({ deliveryId, waybillId }: WaybillKey): (other: WaybillKey) => boolean {
  return (other) => other.deliveryId === deliveryId && other.waybillId === waybillId
}

async function trackReply(
  parameters: PathParameters,
  heard: ReportedNode[],
  fixtures: string,
  log: (line: string) => void,
  closing: AbortSignal,
): Promise<WechatReply> {
  const fixture = await readPathFixture(fixtures, parameters.delivery_id, parameters.waybill_id)
  switch (fixture.kind) {
    case 'missing':
      // A waybill that news have come for is known, whatever the fixtures say.
      return heard.length > 0 ? emptyTrack(parameters, heard) : refused(40199, 'waybill_id not found')
    case 'broken':
      log(fixture.reason)
      return notJson()
    case 'reply':
      return json(appendNodes(fixture.text, heard))
    case 'not-json':
      return notJson()
    case 'timeout':
      return { kind: 'silence' }
    case 'slow':
      return heldBack(fixture.milliseconds, emptyTrack(parameters, heard), closing)
    case 'http500':
    case 'reset':
      return { kind: fixture.kind }
  }
}

async function heldBack(
  milliseconds: number,
  reply: WechatReply,
  closing: AbortSignal,
): Promise<WechatReply> {
  try {
    return await delay(milliseconds, reply, { signal: closing })
  } catch {
    return { kind: 'silence' }
  }
}

/** Takes every notice that is whole; what a customer would read is in the log. */
function noticeReply(body: unknown, log: (line: string) => void): WechatReply {
  const notice = v.safeParse(NoticeParameters, body)
  if (!notice.success) {
    const field = v.getDotPath(notice.issues[0]) ?? ''
    if (field === 'touser') return refused(40003, 'invalid openid')
    if (field === 'template_id') return refused(40037, 'invalid template_id')
    return refused(47003, `argument invalid! ${field}`)
  }
  const { touser, page, data } = notice.output
  const fields = Object.values(data).map(({ value }) => value)
  log(`notice to ${touser}: ${fields.join(' · ')} (${page})`)
  return json(JSON.stringify({ errcode: 0, errmsg: 'ok' }))
}

/** WeChat's answer to an error keeps HTTP 200; the request id at the end is part of its text. */
function refused(errcode: number, errmsg: string): WechatReply {
  return json(JSON.stringify({ errcode, errmsg: `${errmsg} rid: 00000000-00000000-00000000` }))
}

/** A waybill without a scan yet, but for the news: WeChat leaves `openid` empty then. */
function emptyTrack(parameters: PathParameters, heard: ReportedNode[]): WechatReply {
  const track = { openid: '', ...parameters, path_item_num: 0, path_item_list: [] }
  return json(appendNodes(JSON.stringify(track), heard))
}

function json(text: string): WechatReply {
  return { kind: 'body', contentType: 'application/json; encoding=utf-8', text }
}

function notJson(): WechatReply {
  return { kind: 'body', contentType: 'text/plain', text: 'upstream connect error' }
}
