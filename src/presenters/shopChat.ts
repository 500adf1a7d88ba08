import type { Waybill } from '../domain/order'
import { trackPageLink } from '../domain/trackPageLink'

/** What the shop's chat opens with: who comes from where, and a card of the parcel to send. */
export interface ShopChat {
  /** JSON `{ orderId, waybillId, headline }`; WeChat cuts off what is longer than 1000 bytes. */
  sessionFrom: string
  title: string
  /** The deep link of this parcel. */
  path: string
}

const MOST_BYTES = 1000

/** The chat about one parcel. `headline` is what the page says at its top. */
export function toShopChat(orderId: string, waybill: Waybill, headline: string): ShopChat {
  const { waybillId } = waybill
  return {
    sessionFrom: withinBytes([{ orderId, waybillId, headline }, { orderId, waybillId }, { orderId }]),
    title: `${headline} · ${waybillId}`,
    path: `/${trackPageLink(orderId, waybill)}`,
  }
}

/** The first that fits: half a JSON is none. */
function withinBytes(candidates: readonly object[]): string {
  return candidates.map((each) => JSON.stringify(each)).find((json) => bytesOf(json) <= MOST_BYTES) ?? ''
}

/** In UTF-8; a phone's WeChat has no TextEncoder. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
