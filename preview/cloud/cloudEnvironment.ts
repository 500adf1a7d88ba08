import { PREVIEW_APPID, PREVIEW_APPSECRET } from '../wechat/accessTokens'
import type { Caller } from './functionHost'

/**
 * The environment variables that make an unmodified wx-server-sdk call the gateway instead of Tencent's cloud.
 * The secrets are not checked, but without them the SDK raises an unhandled rejection.
 */
export function cloudEnvironment(gatewayUrl: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'preview',
    TENCENTCLOUD_SECRETKEY: 'preview',
    SCF_NAMESPACE: 'preview',
  }
}

/** The environment variables that make the functions ask WeChat over HTTPS, here at the stand-in's address. */
export function httpsEnvironment(origin: string): Record<string, string> {
  return {
    WECHAT_API: 'https',
    WECHAT_APPID: PREVIEW_APPID,
    WECHAT_APPSECRET: PREVIEW_APPSECRET,
    WECHAT_API_ORIGIN: origin,
  }
}

/**
 * The variables that tell a function who calls it; the SDK's getWXContext reads nothing else. WX_API_TOKEN says which
 * function makes a cloud call, so here it is simply the function's name.
 */
export function callerEnvironment(
  functionName: string,
  { openid, push = false, timer = false, shop = false }: Omit<Caller, 'nowSeconds'>,
): Record<string, string> {
  const context: Record<string, string> = {
    WX_APPID: 'touristappid',
    WX_API_TOKEN: functionName,
    ...(openid && { WX_OPENID: openid }),
  }
  // WeChat documents the source of a timer, but none for a push: `onPathUpdate` accepts this one.
  const source = shop ? 'wx_http' : push ? 'wx_unknown' : timer ? 'wx_trigger' : 'wx_client'
  return { ...context, WX_CONTEXT_KEYS: Object.keys(context).join(','), TCB_SOURCE: source }
}
