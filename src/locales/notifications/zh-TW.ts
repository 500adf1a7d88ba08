import type { NotificationTranslations } from '../types/requests'

export const notifications: NotificationTranslations = {
  button: '通知我',
  statusText: {
    offered: '配送、簽收或出了問題時，微信會通知你。',
    asking: '正在問微信',
    agreed: '好，下一次有這樣的訊息，微信會通知你。',
    declined: '通知沒有開啟。想要的時候，再點一次就好。',
    failed: '沒能記下來，請稍後再點一次。',
  },
}
