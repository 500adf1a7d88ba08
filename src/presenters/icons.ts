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

/** Milestones with an icon of their own. */
const ICONS: Readonly<Partial<Record<Milestone, IconName>>> = {
  stuck: 'hourglass',
  readyForCollection: 'locker',
  deliveryFailed: 'missed',
  pickupFailed: 'missed',
}

/** The icon of a milestone, or of its stage if the milestone has none of its own. */
export function iconOf({ stage, milestone }: ActionMeaning): IconName {
  return (milestone && ICONS[milestone]) ?? stage
}
