import type { Milestone } from './actionType'

/** How the journey of a parcel ends. */
export type Ending = 'signed' | 'returned' | 'cancelled' | 'lost' | 'destroyed'

/** After all other milestones the parcel still moves. */
const ENDINGS: Readonly<Partial<Record<Milestone, Ending>>> = {
  signed: 'signed',
  signedByOther: 'signed',
  cancelled: 'cancelled',
  returned: 'returned',
  lost: 'lost',
  destroyed: 'destroyed',
}

/** How a journey ends with this milestone; null if it goes on, or if the action type is not listed. */
export function endingOf(milestone: Milestone | null): Ending | null {
  return (milestone && ENDINGS[milestone]) ?? null
}

/** True if the parcel was signed for, by the recipient or by another person. */
export function isSigned(milestone: Milestone | null): boolean {
  return endingOf(milestone) === 'signed'
}
