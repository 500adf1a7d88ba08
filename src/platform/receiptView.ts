import Taro from '@tarojs/taro'
import * as v from 'valibot'

/** What WeChat's view says of itself. Only the back end knows whether it is true. */
const Outcome = v.picklist(['success', 'fail', 'cancel'])

export type ReceiptOutcome = v.InferOutput<typeof Outcome>

const Opened = v.object({ extraData: v.object({ status: Outcome }) })
const Returned = v.object({ referrerInfo: v.object({ extraData: v.object({ status: Outcome }) }) })
const Cancelled = v.object({ errMsg: v.pipe(v.string(), v.includes('cancel')) })

/** True if this WeChat has the view: base library 2.6.0. */
export function canOpenReceiptView(): boolean {
  return typeof Taro.openBusinessView === 'function'
}

/**
 * Opens WeChat's view in which a customer confirms the receipt of an order, named by its payment. Resolves when the customer is
 * back; without a word of the view, as after the back gesture, it counts as `cancel`. Rejects if WeChat does not open it.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping-half.html
 */
export function openReceiptView(payment: object): Promise<ReceiptOutcome> {
  return new Promise((resolve, reject) => {
    const onReturn = (options: unknown): void => {
      const returned = v.safeParse(Returned, options)
      settle(returned.success ? returned.output.referrerInfo.extraData.status : 'cancel')
    }
    const settle = (outcome: ReceiptOutcome): void => {
      Taro.offAppShow(onReturn)
      resolve(outcome)
    }
    Taro.onAppShow(onReturn)
    const callbacks = {
      // Some versions of WeChat tell the outcome here instead of in onShow.
      success: (result: unknown) => {
        const opened = v.safeParse(Opened, result)
        if (opened.success) settle(opened.output.extraData.status)
      },
      fail: (error: unknown) => {
        if (v.is(Cancelled, error)) {
          settle('cancel')
          return
        }
        Taro.offAppShow(onReturn)
        reject(error instanceof Error ? error : new Error(JSON.stringify(error)))
      },
    }
    // Taro's types know only the views of WeChat Pay.
    void Taro.openBusinessView({
      businessType: 'weappOrderConfirm',
      extraData: payment,
      ...callbacks,
    } as never)
  })
}
