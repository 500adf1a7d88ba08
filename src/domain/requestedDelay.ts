import type { MessageReading } from './message/messageReading'

/** "客户要求延迟派送", "您预约延期", "收件人改期": who asked, and that it was asked for. */
const REQUESTED =
  /(?:客[户戶]|收件人|收[货貨]人|收方|[买買賣卖商]家|寄件人|寄方|[顾顧]客|用[户戶]|您|本人)(?:自行|主[动動]|已)?(?:要求|希望|申[请請]|[预預][约約]|改[约約]|改期|延期|通知)/

/** What was asked for is then no delivery at all. */
const GIVEN_UP = /退|取消|拒/

/** True if the reason of a row is that the recipient or the shop asked for the delay: there is nothing to chase. */
export function isRequested({ cause }: MessageReading): boolean {
  return cause !== null && REQUESTED.test(cause.text) && !GIVEN_UP.test(cause.text)
}
