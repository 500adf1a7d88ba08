import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { readJson, sendJson } from '../http'
import type { WechatApi } from './wechatApi'

const BODY_LIMIT_BYTES = 20_000

/** The node that a carrier is made to report. `nowSeconds` defaults to the present. */
const ChangeRequest = v.object({
  deliveryId: v.pipe(v.string(), v.nonEmpty()),
  waybillId: v.pipe(v.string(), v.nonEmpty()),
  actionType: v.pipe(v.number(), v.integer()),
  actionMsg: v.string(),
  nowSeconds: v.optional(v.pipe(v.number(), v.minValue(1))),
})

/**
 * Answers a request under /wechat/. `POST /wechat/changes` adds a node to a track and returns WeChat's push packet;
 * `POST /wechat/receipts` confirms the receipt of the order whose payment it names.
 */
export async function answerWechatRequest(
  request: IncomingMessage,
  response: ServerResponse,
  wechat: Pick<WechatApi, 'report' | 'confirmReceipt'>,
): Promise<void> {
  if (request.method === 'POST' && request.url === '/wechat/receipts') {
    const confirmed = wechat.confirmReceipt(await readJson(request, BODY_LIMIT_BYTES))
    sendJson(response, confirmed ? 200 : 404, { confirmed })
    return
  }
  if (request.method !== 'POST' || request.url !== '/wechat/changes') {
    sendJson(response, 404, { message: `There is no ${request.method ?? ''} ${request.url ?? ''} here.` })
    return
  }
  const change = v.safeParse(ChangeRequest, await readJson(request, BODY_LIMIT_BYTES))
  if (!change.success) {
    const [issue] = change.issues
    sendJson(response, 400, { message: `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}` })
    return
  }
  const { deliveryId, waybillId, actionType, actionMsg, nowSeconds = Date.now() / 1000 } = change.output
  const node = { action_time: Math.floor(nowSeconds), action_type: actionType, action_msg: actionMsg }
  const packet = await wechat.report({ deliveryId, waybillId }, node)
  if (packet) sendJson(response, 200, packet)
  else sendJson(response, 404, { message: `No order has the waybill ${deliveryId} ${waybillId}.` })
}
