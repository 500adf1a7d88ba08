import * as v from 'valibot'
import type { ReportedNode, WaybillKey } from './trackChanges'
import { errorReply, jsonReply, type WechatReply } from './wechatReply'

const NonEmpty = v.pipe(v.string(), v.nonEmpty())

/**
 * Only WeChat's own test carrier can be played.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_testupdateorder.html
 */
const SandboxReport = v.object({
  biz_id: v.literal('test_biz_id'),
  order_id: NonEmpty,
  delivery_id: v.literal('TEST'),
  waybill_id: NonEmpty,
  action_time: v.number(),
  action_type: v.number(),
  action_msg: NonEmpty,
})

/** Lets the test carrier report a node; `report` returns false if no order has the waybill. */
export async function replyToSandboxReport(
  body: unknown,
  report: (waybill: WaybillKey, node: ReportedNode) => Promise<boolean>,
): Promise<WechatReply> {
  const request = v.safeParse(SandboxReport, body)
  if (!request.success) return errorReply(930561, 'args error')
  const { delivery_id: deliveryId, waybill_id: waybillId, ...node } = request.output
  const { action_time, action_type, action_msg } = node
  const found = await report({ deliveryId, waybillId }, { action_time, action_type, action_msg })
  if (!found) return errorReply(9300528, 'invalid waybill_id')
  return jsonReply(JSON.stringify({ errcode: 0, errmsg: 'ok' }))
}
