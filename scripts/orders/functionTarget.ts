import * as v from 'valibot'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import { createHttpsCalls } from '../../cloudfunctions/shared/httpsApi'
import type { HttpsSettings } from '../../cloudfunctions/shared/wechatSettings'
import { CALL_MS, describeFailedCall, OrdersAnswer, type OrderTarget } from './ordersAnswer'

/** The function's own answer is JSON in a text. */
const InvokeReply = v.object({ resp_data: v.pipe(v.string(), v.parseJson(), OrdersAnswer) })

/** The function putOrders in CloudBase, through WeChat's HTTP API. */
export function createFunctionTarget(settings: HttpsSettings & { env: string }): OrderTarget {
  const call = createHttpsCalls(settings, () => Math.floor(Date.now() / 1000))
  const path = `/tcb/invokecloudfunction?env=${encodeURIComponent(settings.env)}&name=putOrders`
  return async (orders) => {
    const read = v.safeParse(InvokeReply, await call(path, { orders }, startDeadline(CALL_MS)))
    if (!read.success)
      throw new Error('putOrders did not answer as it should: look at its log in the CloudBase console.')
    const answer = read.output.resp_data
    if (!answer.ok) throw new Error(describeCode(answer.code))
    return answer.data.results
  }
}

function describeCode(code: string): string {
  if (code === 'NOT_AUTHORISED')
    return "putOrders does not take this server for the shop's: see TARO_APP_SHOP_SOURCES in .env and the function's log."
  return describeFailedCall(code)
}
