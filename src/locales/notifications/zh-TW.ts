import type { NotificationTranslations } from '../types/requests'

export const notifications: NotificationTranslations = {
  button: '通知我',
  statusText: {
    offered: '開始配送、簽收或出了問題時，微信會通知你。',
    asking: '正在詢問微信',
    agreed: '好，下次有這類訊息時，微信會通知你。',
    declined: '通知沒有開啟。需要時，再點一次就好。',
    failed: '沒有設定成功，請稍後再點一次。',
  },
}
