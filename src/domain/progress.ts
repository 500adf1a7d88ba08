import type { ActionMeaning, Milestone, Stage } from './actionType'
import { nodesUpToHeadline, type Journey } from './journey'
import type { PathNode } from './pathNode'

/** The four steps of every parcel, in order. */
export const STEPS = ['pickedUp', 'inTransit', 'outForDelivery', 'signed'] as const
export type Step = (typeof STEPS)[number]

export interface ProgressStep {
  step: Step
  /** `skipped`: the parcel is further along, but the carrier has not recorded this step. */
  state: 'done' | 'now' | 'todo' | 'skipped'
  /** Unix seconds of the step's newest node; null if there is none or it has no time. */
  atSeconds: number | null
}

/** Which step each milestone belongs to; null if it does not tell how far the parcel has come. */
const STEP_OF: Readonly<Record<Milestone, Step | null>> = {
  preparing: null,
  accepted: null,
  awaitingPickup: null,
  courierAssigned: null,
  courierReassigned: null,
  awaitingPayment: null,
  paid: null,
  pickupFailed: null,
  pickedUp: 'pickedUp',
  inTransit: 'inTransit',
  customs: 'inTransit',
  handedOver: 'inTransit',
  redirected: 'inTransit',
  delayed: null,
  outForDelivery: 'outForDelivery',
  deliveryFailed: 'outForDelivery',
  readyForCollection: 'outForDelivery',
  takenBackOut: 'outForDelivery',
  refused: 'outForDelivery',
  signed: 'signed',
  signedByOther: 'signed',
  cancelled: null,
  stuck: null,
  returning: null,
  returned: null,
  problem: null,
  lost: null,
  destroyed: null,
  other: null,
}

/**
 * Which step an unlisted action type belongs to, by its guessed stage; null if the stage does not settle it. `collect`
 * also covers what happens before pickup.
 */
const STEP_OF_STAGE: Readonly<Record<Stage, Step | null>> = {
  collect: null,
  transit: 'inTransit',
  deliver: 'outForDelivery',
  signed: null,
  exception: null,
  other: null,
}

/** The step a node belongs to; null if it does not tell how far the parcel has come. */
export function stepOf({ stage, milestone }: ActionMeaning): Step | null {
  return milestone === null ? STEP_OF_STAGE[stage] : STEP_OF[milestone]
}

/** The state of each of the four steps, in order; empty if the journey ended before the first of them. */
export function toProgress(journey: Journey): ProgressStep[] {
  const nodes = nodesUpToHeadline(journey)
  // A parcel on its way back makes no progress towards the customer.
  const over = journey.ended || journey.headline?.milestone === 'returning'
  const current = nodes.map(stepOf).find((step) => step !== null) ?? null
  if (journey.ended && current === null) return []
  return STEPS.map((step) => {
    const node = nodes.find((each) => stepOf(each) === step)
    return { step, state: stateOf(step, current, node, over), atSeconds: node?.atSeconds ?? null }
  })
}

function stateOf(
  step: Step,
  current: Step | null,
  node: PathNode | undefined,
  over: boolean,
): ProgressStep['state'] {
  const ahead = STEPS.indexOf(step) - (current === null ? -1 : STEPS.indexOf(current))
  // A parcel in transit again after a failed delivery has a delivery node, but that step is still ahead.
  if (ahead > 0) return 'todo'
  if (ahead === 0) return over ? 'done' : 'now'
  return node ? 'done' : 'skipped'
}
