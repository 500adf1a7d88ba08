import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { reasonOfClientError } from './clientErrors'
import { watchDocument } from './cloudWatch'
import { environment } from './environment'
import { callLocalFunction, isInDevTools } from './localCloud'
import type { Transport } from './transport'

/** What wx.cloud.callFunction resolves to. */
const Answer = v.object({ result: v.unknown() })

/** CloudBase: functions by wx.cloud.callFunction, and watches of its database. */
export const cloudTransport: Transport = {
  connect: () => {
    // WeChat ignores it in a shop's own program that has initialised its cloud.
    Taro.cloud.init(environment())
  },
  send: async (name, request) => {
    const answer = v.safeParse(Answer, await call(name, request))
    return answer.success ? answer.output.result : undefined
  },
  reasonOf: reasonOfClientError,
  watchTrack: ({ orderId, deliveryId, waybillId }, watcher) =>
    watchDocument('tracks', { orderId, deliveryId, waybillId }, watcher),
}

/** The first two conditions are constants of the build, so a production build drops the first branch. */
function call(name: string, request: object): Promise<unknown> {
  if (process.env.TARO_APP_LOCAL_CLOUD && !process.env.TARO_APP_CLOUD_ENV && isInDevTools()) {
    return callLocalFunction(name, request)
  }
  return Taro.cloud.callFunction({ name, data: request, config: environment() })
}
