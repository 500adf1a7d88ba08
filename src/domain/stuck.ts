import type { Milestone } from './actionType'
import type { Journey } from './journey'
import { readCause } from './message/cause'
import { currentStep, type Step } from './progress'

/** A parcel that does not move as it should, and why we say so. */
export interface Stuck {
  /** `carrier`: the carrier itself reports it held up. `silence`: nothing has been heard for too long. */
  reason: 'carrier' | 'silence'
  /** The step it had come to; null before the pick-up. */
  step: Step | null
  /** The newest news, Unix seconds; null where it has no time. */
  sinceSeconds: number | null
  /** How long ago that is; 0 where it has no time. */
  forSeconds: number
  /** What the carrier gives as the cause, in its own words; null where it gives none. */
  cause: string | null
}

/**
 * After how many hours without news a parcel counts as stuck, by where it is. Chosen, not measured: a hub passes a parcel
 * on within two days even at busy times, and a courier's round ends the same day. There is no limit where the customer or
 * the payment is waited for.
 */
const HOURS_UNTIL_STUCK: Readonly<Partial<Record<Milestone, number>>> = {
  accepted: 48,
  courierAssigned: 48,
  courierReassigned: 48,
  paid: 48,
  pickupFailed: 48,
  pickedUp: 48,
  inTransit: 48,
  outForDelivery: 24,
  deliveryFailed: 48,
  takenBackOut: 24,
  refused: 72,
  problem: 48,
  other: 48,
}

/** Whether a parcel is stuck as of `nowSeconds`, and the facts; null where it moves, waits for somebody, or has ended. */
export function findStuck(journey: Journey, nowSeconds: number): Stuck | null {
  const { nodes, headline, ended } = journey
  if (headline === null || ended) return null
  const byCarrier = headline.milestone === 'stuck'
  const sinceSeconds = nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
  const forSeconds = sinceSeconds === null ? 0 : Math.max(0, nowSeconds - sinceSeconds)
  const limitHours = HOURS_UNTIL_STUCK[headline.milestone ?? 'other'] ?? Infinity
  const silent = forSeconds >= limitHours * 3600
  if (!byCarrier && !silent) return null
  return {
    reason: byCarrier ? 'carrier' : 'silence',
    step: currentStep(journey),
    sinceSeconds,
    forSeconds,
    cause: readCause(headline.message),
  }
}
