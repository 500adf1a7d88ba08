import type { IncomingHttpHeaders } from 'node:http'
import { isTimingSafeEqual } from '../timingSafeEqual'
import type { NonceStore } from './nonceStore'
import { NONCE_HEADER, SIGNATURE_HEADER, signRequest, TIMESTAMP_HEADER } from './requestSignature'
import type { OrdersSettings } from './settings'

export type OrdersRefusal =
  'no signature' | 'wrong signature' | 'timestamp' | 'replayed' | 'not verified by the proxy'

export interface ShopRequest {
  method: string
  /** Path and query as they were received. */
  url: string
  headers: IncomingHttpHeaders
}

/** Set by the shop's proxy after it has verified the certificate of the caller. */
export const PROXY_HEADER = 'x-orders-proxy'

/** How far the caller's clock may be from this one, and how long a request may travel, in seconds. */
const WINDOW_SECONDS = 300

const NONCE = /^[\w-]{16,64}$/

/** What the headers say against a request, before its body is read. `now`: Unix seconds. */
export function findHeaderRefusal(
  { headers }: Pick<ShopRequest, 'headers'>,
  settings: OrdersSettings,
  now: number,
): OrdersRefusal | undefined {
  if (settings.way === 'proxy') {
    const isVerified = isTimingSafeEqual(readHeader(headers, PROXY_HEADER), settings.proxySecret)
    return isVerified ? undefined : 'not verified by the proxy'
  }
  const { timestamp, nonce, signature } = readSignature(headers)
  if (!/^\d{1,12}$/.test(timestamp) || !NONCE.test(nonce) || signature === '') return 'no signature'
  return Math.abs(now - Number(timestamp)) > WINDOW_SECONDS ? 'timestamp' : undefined
}

/**
 * What the signature says against a request whose headers have been checked. A right one uses up the nonce, so that no
 * instance takes the same request again. Throws what the store throws.
 */
export async function findBodyRefusal(
  { method, url: path, headers }: ShopRequest,
  body: Uint8Array,
  settings: OrdersSettings,
  { nonces, now }: { nonces: NonceStore; now: number },
): Promise<OrdersRefusal | undefined> {
  // Over the proxy's connection TLS protects the body, and repeats no request.
  if (settings.way === 'proxy') return undefined
  const { timestamp, nonce, signature } = readSignature(headers)
  const expected = signRequest(settings.secret, { method, path, timestamp, nonce, body })
  if (!isTimingSafeEqual(signature, expected)) return 'wrong signature'
  // Twice the window, as the clock of another instance may be behind.
  const until = Number(timestamp) + 2 * WINDOW_SECONDS
  return (await nonces.use(nonce, until, now)) ? undefined : 'replayed'
}

function readSignature(headers: IncomingHttpHeaders) {
  return {
    timestamp: readHeader(headers, TIMESTAMP_HEADER),
    nonce: readHeader(headers, NONCE_HEADER),
    signature: readHeader(headers, SIGNATURE_HEADER).toLowerCase(),
  }
}

function readHeader(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : ''
}
