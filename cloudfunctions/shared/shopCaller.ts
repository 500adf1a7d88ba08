import { anonymousSource, readSources, type CallContext } from './pushCaller'

/**
 * The documented source of a call through WeChat's HTTP API (`/tcb/invokecloudfunction`), which needs the shop's access
 * token: https://developers.weixin.qq.com/minigame/dev/wxcloud/reference-sdk-api/utils/Cloud.getWXContext.html
 */
const DEFAULT_SOURCE = 'wx_http'

/** The sources that count as the shop's own server in this build: the setting, see .env. */
const shopSources = readSources(process.env.TARO_APP_SHOP_SOURCES, DEFAULT_SOURCE)

/**
 * True if the shop's own server makes the call: it has no identity of a customer, and its whole source is on the list. A chain
 * such as `wx_http,scf` is a call from another function.
 */
export function isShop(context: CallContext, allowed: readonly string[] = shopSources): boolean {
  const source = anonymousSource(context)
  return source !== undefined && allowed.includes(source)
}
