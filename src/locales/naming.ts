import type { ActionMeaning } from '../domain/actionType'
import type { Waybill } from '../domain/order'
import type { Translations } from './translations'

/** The short label of a listed code; an unlisted code gets its probable stage. */
export function actionLabel({ stage, milestone }: ActionMeaning, t: Translations): string {
  if (milestone !== null) return t.milestone[milestone]
  return stage === 'other' ? t.stage.other : t.track.guessedStage(t.stage[stage])
}

/** The name of a carrier in the language of the page: our own, else WeChat's turned into it, else its id. */
export function carrierName(
  { deliveryId, deliveryName }: Pick<Waybill, 'deliveryId' | 'deliveryName'>,
  t: Translations,
): string {
  const own = new Map<string, string>(Object.entries(t.carrier)).get(deliveryId)
  if (own !== undefined) return own
  return deliveryName ? (t.messages?.nameCarrier(deliveryName) ?? deliveryName) : deliveryId
}

/** A place as a carrier writes it, in the language of the page. */
export function placeName(written: string, { messages }: Translations): string {
  return messages ? messages.namePlace(written) : written
}

/** The goods of an order in one line; empty if it has none. */
export function goodsName(goods: readonly { name: string }[], t: Translations): string {
  const [first, ...others] = goods
  if (!first) return ''
  return others.length === 0 ? first.name : t.orders.goodsAndMore(first.name, others.length)
}
