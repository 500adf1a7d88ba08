import type { Milestone } from './actionType'

const SIGNED = ['signed', 'signedByOther'] as const
const GIVEN_UP = ['returning', 'returned', 'lost', 'destroyed'] as const
const NOT_DELIVERED = ['readyForCollection', 'takenBackOut', 'deliveryFailed', 'refused'] as const

/**
 * Which later milestones change each state; `anything` for a parcel that moves on. Rows of a waiting, returning or ended
 * parcel come late or out of turn: only what contradicts the state itself counts.
 */
const OUTDATED_BY: Readonly<Record<Milestone, readonly Milestone[] | 'anything'>> = {
  other: 'anything',
  preparing: 'anything',
  accepted: 'anything',
  awaitingPayment: 'anything',
  paid: 'anything',
  awaitingPickup: 'anything',
  courierAssigned: 'anything',
  courierReassigned: 'anything',
  pickupFailed: 'anything',
  pickedUp: 'anything',
  inTransit: 'anything',
  customs: 'anything',
  handedOver: 'anything',
  redirected: 'anything',
  delayed: 'anything',
  stuck: 'anything',
  problem: 'anything',
  outForDelivery: 'anything',
  deliveryFailed: 'anything',
  takenBackOut: 'anything',
  // A parcel in a locker or station stays there until it is taken out, however many scans follow.
  readyForCollection: [
    'readyForCollection',
    'takenBackOut',
    'outForDelivery',
    'deliveryFailed',
    'refused',
    'redirected',
    ...SIGNED,
    ...GIVEN_UP,
  ],
  // What is refused goes back, often without a word for it.
  refused: [
    'outForDelivery',
    'takenBackOut',
    'deliveryFailed',
    'readyForCollection',
    'redirected',
    ...SIGNED,
    ...GIVEN_UP,
  ],
  // On the way back every step repeats, up to the courier's round.
  returning: ['returned', 'lost', 'destroyed'],
  // Couriers report parcels as signed before they leave them at a station or bring them back.
  signed: [...SIGNED, ...NOT_DELIVERED, ...GIVEN_UP],
  signedByOther: [...SIGNED, ...NOT_DELIVERED, ...GIVEN_UP],
  // A parcel that was delivered was not cancelled.
  cancelled: [...SIGNED, ...GIVEN_UP],
  returned: ['returned'],
  // A lost parcel may turn up with a courier or at a station.
  lost: [...SIGNED, 'outForDelivery', 'readyForCollection', 'returned', 'destroyed'],
  destroyed: [...SIGNED, 'returning', 'returned', 'lost'],
}

/** True if a later milestone can change this state. */
export function canOutdate(later: Milestone, state: Milestone): boolean {
  const outdatedBy = OUTDATED_BY[state]
  return outdatedBy === 'anything' || outdatedBy.includes(later)
}
