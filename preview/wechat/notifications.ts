import * as v from 'valibot'
import { errorReply, jsonReply, type WechatReply } from './wechatReply'

const NonEmpty = v.pipe(v.string(), v.nonEmpty())

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
const NotificationParameters = v.object({
  touser: NonEmpty,
  template_id: NonEmpty,
  page: v.optional(v.string(), ''),
  data: v.record(v.string(), v.object({ value: NonEmpty })),
})

/** Accepts a notification that is complete and logs the text that a customer would read. */
export function replyToNotification(body: unknown, log: (line: string) => void): WechatReply {
  const notification = v.safeParse(NotificationParameters, body)
  if (!notification.success) {
    const field = v.getDotPath(notification.issues[0]) ?? ''
    if (field === 'touser') return errorReply(40003, 'invalid openid')
    if (field === 'template_id') return errorReply(40037, 'invalid template_id')
    return errorReply(47003, `argument invalid! ${field}`)
  }
  const { touser, page, data } = notification.output
  const fields = Object.values(data).map(({ value }) => value)
  log(`notification to ${touser}: ${fields.join(' · ')} (${page})`)
  return jsonReply(JSON.stringify({ errcode: 0, errmsg: 'ok' }))
}
