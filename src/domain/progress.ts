import type { ActionMeaning, Milestone } from './actionType'
import { nodesUpToHeadline, type Journey, type PathNode } from './journey'

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

/** Which step each milestone belongs to; null if it says nothing of how far the parcel has come. */
const STEP_OF: Readonly<Record<Milestone, Step | null>> = {
  accepted: null,
  courierAssigned: null,
  courierReassigned: null,
  awaitingPayment: null,
  paid: null,
  pickupFailed: null,
  pickedUp: 'pickedUp',
  inTransit: 'inTransit',
  outForDelivery: 'outForDelivery',
  deliveryFailed: 'outForDelivery',
  readyForCollection: 'outForDelivery',
  takenBackOut: 'outForDelivery',
  refused: 'outForDelivery',
  signed: 'signed',
  signedByOther: 'signed',
  cancelled: null,
  stuck: null,
  returned: null,
  problem: null,
  other: null,
}

/** The step a node belongs to; null if it says nothing of how far the parcel has come. */
export function stepOf({ stage, milestone }: ActionMeaning): Step | null {
  if (milestone !== null) return STEP_OF[milestone]
  // The stage of an unlisted code comes from its leading digit.
  if (stage === 'transit') return 'inTransit'
  return stage === 'deliver' ? 'outForDelivery' : null
}

/** How far the parcel has come, in four steps. */
export function toProgress(journey: Journey): ProgressStep[] {
  const nodes = nodesUpToHeadline(journey)
  const current = nodes.map(stepOf).find((step) => step !== null) ?? null
  return STEPS.map((step) => {
    const node = nodes.find((each) => stepOf(each) === step)
    return { step, state: stateOf(step, current, node, journey.ended), atSeconds: node?.atSeconds ?? null }
  })
}

function stateOf(
  step: Step,
  current: Step | null,
  node: PathNode | undefined,
  ended: boolean,
): ProgressStep['state'] {
  const ahead = STEPS.indexOf(step) - (current === null ? -1 : STEPS.indexOf(current))
  // On the way again after a failed delivery: that delivery is recorded, but the step is still to come.
  if (ahead > 0) return 'todo'
  if (ahead === 0) return ended ? 'done' : 'now'
  return node ? 'done' : 'skipped'
}
