import type { Waybill } from '../domain/order'
import { trackPageLink } from '../domain/trackPageLink'

/** What the shop's chat opens with: data about the customer's parcel, and a card that links to it. */
export interface ShopChat {
  /** JSON `{ orderId, waybillId, headline }`. WeChat cuts it off after 1000 bytes. */
  sessionFrom: string
  title: string
  /** The deep link of this parcel. */
  path: string
}

const MAX_BYTES = 1000

/** The chat about one parcel, or about an order without one. `headline` is the headline of the page. */
export function toShopChat(orderId: string, waybill: Waybill | null, headline: string): ShopChat {
  const waybillId = waybill?.waybillId
  return {
    sessionFrom: withinBytes([{ orderId, waybillId, headline }, { orderId, waybillId }, { orderId }]),
    title: `${headline} · ${waybillId ?? orderId}`,
    path: `/${trackPageLink(orderId, waybill)}`,
  }
}

/** The first candidate that fits as JSON; empty if none does. JSON that WeChat cuts off could not be read. */
function withinBytes(candidates: readonly object[]): string {
  return candidates.map((each) => JSON.stringify(each)).find((json) => utf8Length(json) <= MAX_BYTES) ?? ''
}

/** The length in UTF-8, counted here because WeChat on a phone has no TextEncoder. */
function utf8Length(text: string): number {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
