/**
 * The environment variables by which an unmodified wx-server-sdk finds the gateway in place of Tencent's cloud.
 * The secrets are not checked by anybody, but without any the SDK raises an unhandled rejection.
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

/**
 * The variables by which CloudBase tells a function who calls it: the SDK's getWXContext reads nothing else.
 * WeChat's token says in whose name cloud calls are made; here it is the name of the function itself.
 */
export function callerEnvironment(
  functionName: string,
  { openid, push = false }: { openid?: string | undefined; push?: boolean },
): Record<string, string> {
  const context: Record<string, string> = {
    WX_APPID: 'touristappid',
    WX_API_TOKEN: functionName,
    ...(openid && { WX_OPENID: openid }),
  }
  // WeChat names no source of its own for a push; what counts is that it is none of a customer's.
  const source = push ? 'wx_unknown' : 'wx_client'
  return { ...context, WX_CONTEXT_KEYS: Object.keys(context).join(','), TCB_SOURCE: source }
}
