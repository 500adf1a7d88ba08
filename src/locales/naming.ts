import type { ActionMeaning } from '../domain/actionType'
import type { Translations } from './translations'

/** What happened, in a word or two; a code WeChat does not list is named by its stage, and as a guess. */
export function actionLabel({ stage, milestone }: ActionMeaning, t: Translations): string {
  if (milestone !== null) return t.milestone[milestone]
  return stage === 'other' ? t.stage.other : t.track.guessedStage(t.stage[stage])
}

/** A carrier's name, or its id as it is where we do not know the carrier. */
export function carrierName(deliveryId: string, t: Translations): string {
  return new Map<string, string>(Object.entries(t.carrier)).get(deliveryId) ?? deliveryId
}

/** The goods of a parcel in one line; empty where the order names none. */
export function goodsName(goods: readonly { name: string }[], t: Translations): string {
  const [first, ...others] = goods
  if (!first) return ''
  return others.length === 0 ? first.name : t.orders.goodsAndMore(first.name, others.length)
}
