import { randomBytes } from 'node:crypto'
import { jsonReply, type WechatReply } from './wechatReply'

/** The documentation says 24 hours, and 7 days for a private message. */
const VALID_SECONDS = 24 * 60 * 60

/** https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_createactivityid.html */
export function replyWithActivityId(): WechatReply {
  const expirationTime = Math.floor(Date.now() / 1000) + VALID_SECONDS
  const activityId = randomBytes(24).toString('base64url')
  return jsonReply(
    JSON.stringify({ activity_id: activityId, expiration_time: expirationTime, errcode: 0, errmsg: 'ok' }),
  )
}
