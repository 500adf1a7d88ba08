import type { ActionMeaning, Milestone, Stage } from '../domain/actionType'

/** One name for each icon class in styles/icons.scss. */
export type IconName =
  | Stage
  | 'bag'
  | 'bell'
  | 'broken'
  | 'chat'
  | 'clock'
  | 'close'
  | 'copy'
  | 'crowd'
  | 'hourglass'
  | 'locked'
  | 'locker'
  | 'lookup'
  | 'missed'
  | 'no-match'
  | 'offline'
  | 'phone'
  | 'pin'
  | 'refresh'
  | 'search'
  | 'unlinked'
  | 'unread'

/** Each milestone's own icon; null if it shows the icon of its stage. */
const ICONS: Readonly<Record<Milestone, IconName | null>> = {
  preparing: null,
  accepted: null,
  awaitingPickup: null,
  courierAssigned: null,
  courierReassigned: null,
  awaitingPayment: null,
  paid: null,
  pickedUp: null,
  pickupFailed: 'missed',
  inTransit: null,
  customs: null,
  handedOver: null,
  redirected: null,
  delayed: 'hourglass',
  outForDelivery: null,
  signed: null,
  deliveryFailed: 'missed',
  readyForCollection: 'locker',
  takenBackOut: null,
  signedByOther: null,
  cancelled: null,
  stuck: 'hourglass',
  returning: null,
  returned: null,
  refused: null,
  problem: null,
  lost: 'no-match',
  destroyed: 'broken',
  other: null,
}

/** The icon of a milestone, or of its stage if the milestone has none of its own. */
export function iconOf({ stage, milestone }: ActionMeaning): IconName {
  return (milestone && ICONS[milestone]) ?? stage
}
