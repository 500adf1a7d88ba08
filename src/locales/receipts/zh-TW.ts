import type { ReceiptTranslations } from '../types/requests'

export const receipts: ReceiptTranslations = {
  button: '確認收貨',
  open: (parcels) =>
    parcels > 1
      ? `這筆訂單有 ${parcels} 個包裹，都收到了再確認收貨。`
      : '商品收到了、沒問題，就可以在微信裡確認收貨。',
  statusText: {
    asking: '正在開啟微信的確認頁',
    confirmed: '微信已經記下：你確認收貨了。',
    unproven: '微信還沒有記下來，請稍後再回來看看。',
    failed: '確認收貨沒有成功，請稍後再點一次。',
    cancelled: '還沒有確認收貨。需要時，再點一次就好。',
  },
}
