import type { NotificationTranslations } from '../types/requests'

export const notifications: NotificationTranslations = {
  button: '告诉我',
  statusText: {
    offered: '派送、签收或出了问题时，微信会告诉你。',
    asking: '正在问微信',
    agreed: '好，下一次有这样的消息，微信会告诉你。',
    declined: '没有打开。想要的时候，再点一次就好。',
    failed: '没能记下来，过一会儿再点一次。',
  },
}
