import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { readBody } from '../http'
import { isLoopback } from '../cloud/routes'
import type { WechatApi } from './wechatApi'

const BODY_LIMIT_BYTES = 20_000

/** What a developer lets a carrier report; without a time it is reported now. */
const NewsRequest = v.object({
  deliveryId: v.pipe(v.string(), v.nonEmpty()),
  waybillId: v.pipe(v.string(), v.nonEmpty()),
  actionType: v.pipe(v.number(), v.integer()),
  actionMsg: v.string(),
  nowSeconds: v.optional(v.pipe(v.number(), v.minValue(1))),
})

/** Answers a request under /wechat/: `POST /wechat/news` adds a node to a track, and answers with WeChat's push packet. */
export async function answerWechatRequest(
  request: IncomingMessage,
  response: ServerResponse,
  wechat: Pick<WechatApi, 'report'>,
): Promise<void> {
  if (!isLoopback(request.headers.host)) {
    sendJson(response, 403, { message: 'Only this machine may call, by the name 127.0.0.1 or localhost.' })
    return
  }
  if (request.method !== 'POST' || request.url !== '/wechat/news') {
    sendJson(response, 404, { message: `There is no ${request.method ?? ''} ${request.url ?? ''} here.` })
    return
  }
  const news = v.safeParse(NewsRequest, await readJson(request))
  if (!news.success) {
    const [issue] = news.issues
    sendJson(response, 400, { message: `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}` })
    return
  }
  const { deliveryId, waybillId, actionType, actionMsg, nowSeconds = Date.now() / 1000 } = news.output
  const node = { action_time: Math.floor(nowSeconds), action_type: actionType, action_msg: actionMsg }
  const packet = await wechat.report({ deliveryId, waybillId }, node)
  if (packet) sendJson(response, 200, packet)
  else sendJson(response, 404, { message: `No order has the waybill ${deliveryId} ${waybillId}.` })
}

/** Undefined where the body is no JSON, or too large. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  try {
    return JSON.parse((await readBody(request, BODY_LIMIT_BYTES)).toString())
  } catch {
    return undefined
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  // A body that was too large has not been read to its end, so the connection cannot be used again.
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
  response.end(JSON.stringify(body))
}
