import type { ActionMeaning, Milestone } from '../domain/actionType'
import type { IconName } from '../components/ui/Icon'

/** What the stage's own icon does not say. */
const ICONS: Readonly<Partial<Record<Milestone, IconName>>> = {
  stuck: 'hourglass',
  readyForCollection: 'locker',
  deliveryFailed: 'missed',
  pickupFailed: 'missed',
}

/** The icon for what happened: that of the milestone where it has one, else that of its stage. */
export function iconOf({ stage, milestone }: ActionMeaning): IconName {
  return (milestone && ICONS[milestone]) ?? stage
}
