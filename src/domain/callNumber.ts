import type { Milestone } from './actionType'
import type { PhonePart } from './message/messageReading'
import type { PathNode } from './pathNode'

/** A phone of the courier who has the parcel, or of the courier's branch. */
export interface CallNumber {
  /** Digits only. */
  number: string
  /** To dial after the number; null if there is none. */
  extension: string | null
  of: 'courier' | 'branch'
}

/** The milestones after which a courier has the parcel and can be called. */
const WITH_COURIER: readonly (Milestone | null)[] = ['outForDelivery', 'deliveryFailed', 'takenBackOut']
/** Whose phone is offered, in this order. All others would not know, or would be the customer's own. */
const CALLED = ['courier', 'branch'] as const

/**
 * The phone to call about a parcel that a courier has; null for any other parcel, or if the carrier gives none. `nodes`
 * are the headline and all older nodes, newest first. A failed delivery seldom repeats the number of the round.
 */
export function findCallNumber(nodes: readonly PathNode[]): CallNumber | null {
  const [headline] = nodes
  if (!headline || !WITH_COURIER.includes(headline.milestone)) return null
  const phones = nodesOfRound(nodes).flatMap(({ reading }) => reading.phones)
  for (const owner of CALLED) {
    const phone = phones.find(({ of }) => of === owner)
    if (phone) return toCallNumber(phone, owner)
  }
  return null
}

/** The nodes of the courier's newest round: back to the newest rows that say "out for delivery". */
function nodesOfRound(nodes: readonly PathNode[]): readonly PathNode[] {
  const start = nodes.findIndex(({ milestone }) => milestone === 'outForDelivery')
  const before = nodes.findIndex(({ milestone }, index) => index > start && milestone !== 'outForDelivery')
  const round = start < 0 ? nodes.slice(0, 1) : nodes.slice(0, before < 0 ? nodes.length : before)
  return round.filter(({ milestone }) => WITH_COURIER.includes(milestone))
}

function toCallNumber({ value, extension }: PhonePart, of: CallNumber['of']): CallNumber {
  return { number: value, extension, of }
}
