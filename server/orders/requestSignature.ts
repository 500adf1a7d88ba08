import { createHash, createHmac } from 'node:crypto'

/** The headers of a signed request. Node writes the names of headers in small letters. */
export const TIMESTAMP_HEADER = 'x-orders-timestamp'
export const NONCE_HEADER = 'x-orders-nonce'
export const SIGNATURE_HEADER = 'x-orders-signature'

export interface SignedParts {
  /** In capitals. */
  method: string
  /** With the query, as the server receives it. */
  path: string
  /** Unix seconds, as in the header. */
  timestamp: string
  nonce: string
  body: Uint8Array | string
}

/** The HMAC-SHA256 of five lines: method, path, timestamp, nonce and the SHA-256 of the body; both in small hex digits. */
export function signRequest(secret: string, { method, path, timestamp, nonce, body }: SignedParts): string {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const text = [method, path, timestamp, nonce, bodyHash].join('\n')
  return createHmac('sha256', secret).update(text).digest('hex')
}
