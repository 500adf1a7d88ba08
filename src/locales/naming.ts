import type { ActionMeaning } from '../domain/actionType'
import type { Words } from './words'

/** What happened, in a word or two; a code WeChat does not list is named by its stage, and as a guess. */
export function nodeWord({ stage, milestone }: ActionMeaning, words: Words): string {
  if (milestone !== null) return words.milestone[milestone]
  return stage === 'other' ? words.stage.other : words.track.guessedStage(words.stage[stage])
}

/** A carrier's name, or its id as it is where we do not know the carrier. */
export function carrierName(deliveryId: string, words: Words): string {
  return new Map<string, string>(Object.entries(words.carrier)).get(deliveryId) ?? deliveryId
}

/** The goods of a parcel in one line; empty where the order names none. */
export function goodsName(goods: readonly { name: string }[], words: Words): string {
  const [first, ...others] = goods
  if (!first) return ''
  return others.length === 0 ? first.name : words.orders.goodsAndMore(first.name, others.length)
}
