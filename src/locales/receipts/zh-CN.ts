import type { ReceiptTranslations } from '../types/requests'

export const receipts: ReceiptTranslations = {
  button: '确认收货',
  open: (parcels: number) =>
    parcels > 1
      ? `这个订单有 ${parcels} 个包裹，都收到了再确认收货。`
      : '收到了、没问题，就可以在微信里确认收货。',
  statusText: {
    asking: '正在打开微信的确认页',
    confirmed: '微信已经记下：你确认收货了。',
    unproven: '微信那边还没有记下来，过一会儿再回来看看。',
    failed: '没能确认收货，过一会儿再点一次。',
    cancelled: '还没有确认收货。想确认的时候，再点一次就好。',
  },
}
