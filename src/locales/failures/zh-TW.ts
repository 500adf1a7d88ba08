import type { FailureReason } from '../../domain/failureReason'

/** What went wrong and what the customer can do, for each failure reason of the services. */
export const failed: Record<FailureReason, { title: string; text: string }> = {
  offline: { title: '沒有網路', text: '連上網路後會自動載入。' },
  timeout: { title: '等得有點久', text: '微信一直沒有回應，請稍後再試。' },
  busy: { title: '系統有點忙', text: '微信目前忙不過來，請過幾分鐘再試。' },
  'not-found': {
    title: '找不到這筆訂單',
    text: '請用下單時的微信開啟，或回到賣家那裡再點一次。',
  },
  'not-tracked': {
    title: '暫時查不到這個包裹',
    text: '微信還沒有這個單號的訊息。剛出貨的包裹，通常幾小時後就能查到。',
  },
  forbidden: { title: '這裡還不能查物流', text: '賣家的物流查詢還沒有設定好，可以直接問賣家。' },
  'bad-request': { title: '連結不完整', text: '這個連結裡沒有訂單，請從訂單裡再點一次。' },
  'bad-reply': { title: '物流資訊讀取失敗', text: '微信傳來的內容讀不出來，請稍後再試。' },
  unavailable: { title: '出了點問題', text: '這不是你的問題，請稍後再試。' },
}
