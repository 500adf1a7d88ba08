import Taro from '@tarojs/taro'

/**
 * Makes the next card that is sent from this page one that cannot be forwarded, if WeChat can (since base library 2.13.0).
 * An older WeChat ignores it, and the card is a usual one. Never rejects.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share/private-message.html
 */
export async function makeCardPrivate(activityId: string): Promise<void> {
  await Taro.updateShareMenu({ withShareTicket: true, isPrivateMessage: true, activityId }).catch(
    () => undefined,
  )
}
