import { SHOP_PATH, SHOP_URL, SOCKET_HEADERS } from '../../../shop/address'
import type { Settings } from '../settings'
import { WxError } from './asyncCalls'

/** WeChat reaches only the hosts that the shop has listed in its console. Here that is the preview's stand-in of a shop's server. */
export function toPreviewPath(url: string): string {
  const path = url.replace(/^wss?:/, (scheme) => scheme.replace('ws', 'http'))
  if (!path.startsWith(`${SHOP_URL}/`)) throw new WxError('url not in domain list', undefined, 600002)
  return SHOP_PATH + path.slice(SHOP_URL.length)
}

/** The phone's clock, which the preview's back end follows. */
export function clockHeader({ nowSeconds }: Settings, clock: DateConstructor): Record<string, string> {
  return nowSeconds === undefined ? {} : { 'x-now': String(clock.now() / 1000) }
}

/** The browser's address of a socket. */
export function toSocketAddress(path: string, headers: object): string {
  const address = new URL(path, window.location.href.replace(/^http/, 'ws'))
  address.search = new URLSearchParams({ [SOCKET_HEADERS]: JSON.stringify(headers) }).toString()
  address.hash = ''
  return address.href
}
