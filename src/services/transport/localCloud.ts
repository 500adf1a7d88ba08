import Taro from '@tarojs/taro'
import * as v from 'valibot'

const Failure = v.object({ errCode: v.number(), errMsg: v.string() })

/** True in WeChat DevTools. A phone cannot reach the loopback address of the developer's machine. */
export function isInDevTools(): boolean {
  return Taro.getDeviceInfo().platform === 'devtools'
}

/**
 * Calls a function in the preview's cloud, for development in DevTools without a cloud environment. Resolves and rejects
 * as wx.cloud.callFunction does.
 */
export async function callLocalFunction(name: string, request: object): Promise<unknown> {
  const response = await Taro.request<unknown, object>({
    url: `${process.env.TARO_APP_LOCAL_CLOUD}/cloud/functions/${name}`,
    method: 'POST',
    header: { 'content-type': 'application/json', 'x-openid': process.env.TARO_APP_LOCAL_OPENID },
    data: request,
  })
  const failure = v.safeParse(Failure, response.data)
  if (failure.success) throw Object.assign(new Error(failure.output.errMsg), failure.output)
  return response.data
}
