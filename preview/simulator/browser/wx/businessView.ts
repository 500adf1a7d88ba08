import type { RunningApp } from '../app'
import type { ChromeWords } from '../chrome'
import { chooseInDialog } from '../dialog'
import { createAsyncCalls, WxError } from './asyncCalls'

interface Options {
  businessType?: string
  extraData?: object
}

/** WeChat's program behind the view 确认收货. */
const APP_ID = 'wx1183b055aeec94d1'

/** How long the view takes to open. Sooner, the click that follows a tap would hit one of its choices. */
const OPENING_MS = 300

const OUTCOMES = ['cancel', 'fail', 'success'] as const

/**
 * The view in which a customer confirms the receipt of an order; the choices are its three outcomes. As on a phone the
 * mini-program is hidden meanwhile and hears of the outcome in onShow. Only `success` reaches the stand-in of WeChat.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping-half.html
 */
export function businessViewCalls(app: RunningApp, words: ChromeWords) {
  return createAsyncCalls({
    openBusinessView: ({ businessType, extraData = {} }: Options) => {
      if (businessType !== 'weappOrderConfirm')
        throw new WxError(`businessType ${businessType} is not played`)
      void showView(extraData, app, words)
    },
  })
}

async function showView(payment: object, app: RunningApp, words: ChromeWords): Promise<void> {
  app.hide()
  await new Promise((resolve) => setTimeout(resolve, OPENING_MS))
  const chosen = await chooseInDialog({
    content: 'weappOrderConfirm',
    choices: [words.cancel, 'fail', words.ok],
  })
  const status = OUTCOMES[chosen ?? 0] ?? 'cancel'
  if (status === 'success') await fetch('/wechat/receipts', { method: 'POST', body: JSON.stringify(payment) })
  app.show({ appId: APP_ID, extraData: { status, req_extradata: payment } })
}
