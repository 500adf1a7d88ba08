import type { FailureReason } from '../../domain/failureReason'

/** What went wrong and what the customer can do, for each failure reason of the services. */
export const failed: Record<FailureReason, { title: string; text: string }> = {
  offline: { title: '没有网络', text: '连上网以后会自动加载。' },
  timeout: { title: '等得有点久', text: '微信一直没有回答，过一会儿再试试。' },
  busy: { title: '系统有点忙', text: '微信这会儿忙不过来，过几分钟再试试。' },
  'not-found': {
    title: '没找到这个订单',
    text: '看看是不是用下单的微信打开的，或者回到商家那里再点一次。',
  },
  'not-tracked': {
    title: '暂时查不到它',
    text: '微信还没有这个单号的消息。刚发货的包裹，一般几小时后就能查到。',
  },
  forbidden: { title: '这里还不能查物流', text: '商家的物流查询还没有设置好，可以直接问问商家。' },
  'bad-request': { title: '链接不完整', text: '这个链接里没有订单，请从订单里再点一次。' },
  'bad-reply': { title: '物流信息读取失败', text: '微信发来的内容读不出来，过一会儿再试试。' },
  unavailable: { title: '出了点问题', text: '这不是你的错，过一会儿再试试。' },
}
