import type { ActionMeaning } from '../domain/actionType'
import { zhCN } from './zh-CN'

/** Every sentence a customer can see. A language with a missing or an extra one does not compile. */
export type Words = typeof zhCN

/** A reason that has words of its own for the customer. */
export type FailureReason = keyof Words['failed']

/** The words of the page; Chinese only for now. */
export const words: Words = zhCN

const carrierNames = new Map<string, string>(Object.entries(words.carrier))

/** What happened, in a word or two; a code WeChat does not list is named by its stage, and as a guess. */
export function nodeWord({ stage, milestone }: ActionMeaning): string {
  if (milestone !== null) return words.milestone[milestone]
  return stage === 'other' ? words.stage.other : words.track.guessedStage(words.stage[stage])
}

/** A carrier's name, or its id as it is where we do not know the carrier. */
export function carrierName(deliveryId: string): string {
  return carrierNames.get(deliveryId) ?? deliveryId
}

/** The goods of a parcel in one line; empty where the order names none. */
export function goodsName(goods: readonly { name: string }[]): string {
  const [first, ...others] = goods
  if (!first) return ''
  return others.length === 0 ? first.name : words.orders.goodsAndMore(first.name, others.length)
}
