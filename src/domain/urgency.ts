import type { ActionMeaning } from './actionType'
import { endingOf } from './ending'

/**
 * How soon a parcel needs its customer: the higher, the further up in the list. 0 if it needs nothing, because nothing is
 * known of it or its journey is over.
 */
export type Urgency = (typeof URGENCIES)[number]

/** Every urgency, the most urgent first. */
export const URGENCIES = [4, 3, 2, 1, 0] as const

const TO_COLLECT = 4
const PROBLEM = 3
const OUT_FOR_DELIVERY = 2
const MOVING = 1
const NONE = 0

/**
 * The urgency of a parcel by its headline; null if it has none. Only what the carrier reported counts: a silence that
 * makes a parcel stuck begins without a report, so nothing could write it down.
 */
export function urgencyOf(headline: ActionMeaning | null): Urgency {
  if (headline === null || endingOf(headline.milestone) !== null) return NONE
  if (headline.milestone === 'readyForCollection') return TO_COLLECT
  if (headline.stage === 'exception') return PROBLEM
  return headline.stage === 'deliver' ? OUT_FOR_DELIVERY : MOVING
}

/** The greatest of these; 0 if there are none. An order is as urgent as its most urgent parcel. */
export function mostUrgent(urgencies: readonly Urgency[]): Urgency {
  return URGENCIES.find((urgency) => urgencies.includes(urgency)) ?? NONE
}
