import type { Deadline } from './deadline'
import type { CallWechat } from './httpsApi'
import { sendOnce, type SubscribeMessages } from './subscribeMessages'

/** WeChat's subscribe messages over HTTPS, for a server that has no identity for cloud calls. */
export function createHttpsSubscribeMessages(call: CallWechat): (deadline: Deadline) => SubscribeMessages {
  return (deadline) => ({
    send: ({ templateId, ...message }) =>
      sendOnce(() =>
        call('/cgi-bin/message/subscribe/send', { ...message, template_id: templateId }, deadline),
      ),
  })
}
