/** The shop's server as a build for the preview names it. There is no such host: the simulator sends its requests to the preview. */
export const SHOP_URL = 'https://shop.preview.invalid'

/** Where the preview takes requests to that address, and those of wx.cloud.callContainer. */
export const SHOP_PATH = '/shop'
export const CONTAINER_PATH = '/container'

/** The shop's login, below the shop's address. */
export const SESSION_PATH = '/session'

/** The query value of a socket's address that stands for its headers: browsers give sockets none. */
export const SOCKET_HEADERS = 'headers'

/** The settings of a build whose mini-program talks to the shop's server in the preview, where receipts are confirmed too. */
export const SHOP_BUILD = {
  TARO_APP_CONFIRM_RECEIPT: 'true',
  TARO_APP_TRANSPORT: 'http',
  TARO_APP_SERVER_URL: SHOP_URL,
  TARO_APP_SESSION_URL: SHOP_URL + SESSION_PATH,
}

let codes = 0

/** The code of wx.login for a customer of the preview. WeChat's is opaque and asked for at its server. */
export function writeLoginCode(openid: string): string {
  codes += 1
  return `preview-${codes}-${encodeURIComponent(openid)}`
}

/** The customer of such a code; null for anything else. */
export function readLoginCode(code: unknown): string | null {
  const openid = typeof code === 'string' ? /^preview-\d+-(.+)$/.exec(code)?.[1] : undefined
  try {
    return openid === undefined ? null : decodeURIComponent(openid)
  } catch {
    return null
  }
}
