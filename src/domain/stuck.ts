import type { Milestone } from './actionType'
import type { Journey } from './journey'

/** A parcel that does not move as it should. */
export interface Stuck {
  /** `carrier`: the carrier reports a hold-up. `noUpdates`: no update has come for too long. */
  reason: 'carrier' | 'noUpdates'
  /** Seconds since the newest update; 0 if it has no time. */
  forSeconds: number
}

/**
 * Hours without an update after which a parcel counts as stuck, by the headline's milestone; null if it never does,
 * because it waits for the customer or has ended. The hours are chosen, not measured: a hub forwards a parcel within
 * two days even at busy times, a courier's round ends on the same day, and customs or a shop take days without a row.
 */
const HOURS_UNTIL_STUCK: Readonly<Record<Milestone, number | null>> = {
  preparing: 96,
  accepted: 48,
  awaitingPickup: 48,
  courierAssigned: 48,
  courierReassigned: 48,
  awaitingPayment: null,
  paid: 48,
  pickupFailed: 48,
  pickedUp: 48,
  inTransit: 48,
  customs: 120,
  handedOver: 96,
  redirected: 48,
  delayed: 72,
  outForDelivery: 24,
  deliveryFailed: 48,
  readyForCollection: null,
  takenBackOut: 24,
  signed: null,
  signedByOther: null,
  cancelled: null,
  stuck: 48,
  returning: 72,
  returned: null,
  refused: 72,
  problem: 48,
  lost: null,
  destroyed: null,
  other: 48,
}

/** Seconds without an update after which no other one is expected. */
const OLD_SECONDS = 30 * 86_400

/** True if the journey goes on, but its newest update is too old to tell where the parcel is. */
export function isOutOfDate(journey: Journey, nowSeconds: number): boolean {
  return !journey.ended && silenceOf(journey, nowSeconds) >= OLD_SECONDS
}

/** Tells why a parcel counts as stuck as of `nowSeconds` (Unix seconds); null if it does not. */
export function findStuck(journey: Journey, nowSeconds: number): Stuck | null {
  const { headline, ended } = journey
  if (headline === null || ended) return null
  const forSeconds = silenceOf(journey, nowSeconds)
  if (headline.milestone === 'stuck') return { reason: 'carrier', forSeconds }
  const hours = HOURS_UNTIL_STUCK[headline.milestone ?? 'other']
  return hours !== null && forSeconds >= hours * 3600 ? { reason: 'noUpdates', forSeconds } : null
}

/** Seconds since the newest update; 0 if it has no time. */
function silenceOf({ nodes }: Journey, nowSeconds: number): number {
  const updatedAtSeconds = nodes.find((node) => node.atSeconds !== null)?.atSeconds ?? null
  return updatedAtSeconds === null ? 0 : Math.max(0, nowSeconds - updatedAtSeconds)
}
