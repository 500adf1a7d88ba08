import type { Deadline } from './deadline'
import type { CallWechat } from './httpsApi'
import { toCamelCase } from './httpsReply'
import { readActivityId, type PrivateMessages } from './privateMessages'

/**
 * WeChat's private messages over HTTPS.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_createactivityid.html
 */
export function createHttpsPrivateMessages(call: CallWechat, deadline: Deadline): PrivateMessages {
  return {
    createActivityId: () =>
      readActivityId(async () =>
        toCamelCase(await call('/cgi-bin/message/wxopen/activityid/create', undefined, deadline)),
      ),
  }
}
