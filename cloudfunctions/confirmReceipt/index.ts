import { createCloud } from '../shared/cloud'
import { Failure } from '../shared/failure'
import { createHttpsCalls, type CallWechat } from '../shared/httpsApi'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createCustomerFunction } from '../shared/runFunction'
import { readHttpsSettings } from '../shared/wechatSettings'
import { confirmReceipt } from './core'
import { createPaymentStore } from './paymentStore'
import { readTradeOrder } from './tradeOrder'

const cloud = createCloud()
const guard = createInstanceGuard(cloud)
const call = createCalls()

/** The cloud function `confirmReceipt`: ReceiptRequest to Receipt, see contract/receipt.ts. */
export const main = createCustomerFunction(
  { name: 'confirmReceipt', cloud, guard },
  (event, openid, deadline) =>
    confirmReceipt(event, openid, {
      payments: createPaymentStore(cloud, deadline),
      readTradeOrder: (payment) => readTradeOrder(call, payment, deadline),
      setting: process.env.TARO_APP_CONFIRM_RECEIPT,
    }),
)

/** WeChat has get_order only over HTTPS. A wrong setting is said by each call, so that an unused function loads. */
function createCalls(): CallWechat {
  try {
    return createHttpsCalls(readHttpsSettings(process.env), () => Math.floor(Date.now() / 1000))
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    return () => Promise.reject(new Failure('NOT_AUTHORISED', sentence))
  }
}
