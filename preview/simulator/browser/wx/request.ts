import { writeLoginCode } from '../../../shop/address'
import { recordCloudCall } from '../cloudRecord'
import type { PhoneNetwork } from '../network'
import { describeError } from '../problems'
import type { Settings } from '../settings'
import { createAsyncCalls, WxError } from './asyncCalls'
import { clockHeader, toPreviewPath } from './shopServer'

export interface HttpCall {
  method?: string
  header?: Record<string, string>
  data?: unknown
  /** Milliseconds. */
  timeout?: number
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const TIMED_OUT = 5
const NO_NETWORK = 600003
/** WeChat's default, milliseconds. */
const TIMEOUT = 60_000

/** The calls for HTTP and for the code of a login. */
export function requestCalls(settings: Settings, clock: DateConstructor, network: PhoneNetwork) {
  return createAsyncCalls({
    request: ({ url, ...call }: HttpCall & { url: string }) => {
      const header = { ...call.header, ...clockHeader(settings, clock) }
      return sendHttp(toPreviewPath(url), { ...call, header }, network)
    },
    login: async () => {
      if (!(await network.crossed())) throw new WxError('network error', undefined, NO_NETWORK)
      return { code: writeLoginCode(settings.openid) }
    },
  })
}

/** Sends a request as WeChat does: any status is a success. Recorded by the last part of its path, the name of the function. */
export function sendHttp(path: string, call: HttpCall, network: PhoneNetwork): Promise<object> {
  const name = path.split('?')[0]?.split('/').at(-1) ?? ''
  return recordCloudCall({ name, request: call.data }, exchange(path, call, network))
}

async function exchange(path: string, call: HttpCall, network: PhoneNetwork): Promise<object> {
  const { method = 'GET', header = {}, data, timeout = TIMEOUT } = call
  if (!(await network.crossed())) throw new WxError('', undefined, NO_NETWORK)
  const isText = typeof data === 'string'
  const body = method === 'GET' ? {} : { body: isText ? data : JSON.stringify(data ?? {}) }
  const headers = { 'content-type': 'application/json', ...header }
  try {
    const signal = AbortSignal.timeout(timeout)
    const response = await window.fetch(path, { method, headers, ...body, signal })
    const text = await response.text()
    // A request that is on its way when the network goes never arrives.
    if (network.state === 'offline') throw new WxError('', undefined, NO_NETWORK)
    return {
      data: readJson(text),
      statusCode: response.status,
      header: Object.fromEntries(response.headers.entries()),
      cookies: [],
    }
  } catch (error) {
    if (error instanceof WxError) throw error
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    throw isLate ? new WxError('timeout', undefined, TIMED_OUT) : new WxError(describeError(error))
  }
}

/** WeChat's dataType json: what is no JSON stays text. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
