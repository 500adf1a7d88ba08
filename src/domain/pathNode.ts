import type { ActionMeaning, Milestone, Stage } from './actionType'
import type { Happening, MessageReading } from './message/messageReading'
import { readMessage } from './message/readMessage'
import { readMeaning } from './milestoneOf'
import type { PathEvent } from './pathEvent'

/** A path event with its meaning. `key` is built from its content, so it stays the same when newer nodes arrive. */
export interface PathNode extends ActionMeaning {
  key: string
  /** Unix seconds; null if the carrier's row has no credible time. */
  atSeconds: number | null
  message: string
  /** What the message says. */
  reading: MessageReading
}

/** The usual order of a journey. Of two nodes in the same second, the one with the higher rank is the newer one. */
const RANKS: Readonly<Record<Milestone, number>> = {
  other: 0,
  preparing: 1,
  accepted: 2,
  awaitingPayment: 3,
  paid: 4,
  awaitingPickup: 5,
  courierAssigned: 6,
  courierReassigned: 7,
  pickupFailed: 8,
  pickedUp: 9,
  inTransit: 10,
  customs: 11,
  handedOver: 12,
  redirected: 13,
  delayed: 14,
  stuck: 15,
  problem: 16,
  outForDelivery: 17,
  deliveryFailed: 18,
  readyForCollection: 19,
  takenBackOut: 20,
  refused: 21,
  returning: 22,
  signedByOther: 23,
  signed: 24,
  cancelled: 25,
  returned: 26,
  destroyed: 27,
  lost: 28,
}

/** The milestone whose rank an unlisted code takes, by its stage. */
const MILESTONE_OF_STAGE: Readonly<Record<Stage, Milestone>> = {
  other: 'other',
  collect: 'pickedUp',
  transit: 'inTransit',
  deliver: 'outForDelivery',
  signed: 'signed',
  exception: 'problem',
}

/** The order of what happens at a hub within the same second; everything else comes between. */
const HUB_ORDER: Readonly<Partial<Record<Happening, number>>> = { arrived: -1, departed: 1 }

/** The same for two events that do not differ. */
export function keyOf({ atSeconds, actionType, message }: PathEvent): string {
  return `${atSeconds ?? ''}-${actionType}-${message}`
}

/** Places an event by its code and by what its message says. */
export function toNode(event: PathEvent): PathNode {
  const { atSeconds, actionType, message } = event
  const reading = readMessage(message)
  return { key: keyOf(event), atSeconds, message, reading, ...readMeaning(actionType, reading) }
}

/** The node's place in the usual order of a journey. */
export function rankOf({ stage, milestone }: ActionMeaning): number {
  return RANKS[milestone ?? MILESTONE_OF_STAGE[stage]]
}

/** Compares two nodes of the same second, or two without a time: the newer one first. */
export function compareByRank(a: PathNode, b: PathNode): number {
  return rankOf(b) - rankOf(a) || hubOrder(b) - hubOrder(a) || Number(a.key < b.key) - Number(a.key > b.key)
}

function hubOrder({ reading: { kind } }: PathNode): number {
  return (kind && HUB_ORDER[kind]) ?? 0
}
