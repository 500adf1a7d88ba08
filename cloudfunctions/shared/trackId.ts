import { createHash } from 'node:crypto'
import type { TrackKey } from '../../contract/track'

/** The `_id` of a document in `tracks`: one for each waybill of each order, as carriers use a number again. */
export function trackId({ orderId, deliveryId, waybillId }: TrackKey): string {
  return hashTexts([orderId, deliveryId, waybillId])
}

/** A SHA-256 of several texts in hexadecimal. Joined as JSON, two different lists never become the same text. */
export function hashTexts(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex')
}
