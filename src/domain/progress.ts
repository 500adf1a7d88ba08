import type { ActionMeaning, Milestone } from './actionType'
import type { Journey, PathNode } from './journey'

/** The four steps of every parcel, in order. */
export const STEPS = ['pickedUp', 'inTransit', 'outForDelivery', 'signed'] as const
export type Step = (typeof STEPS)[number]

export interface ProgressStep {
  step: Step
  /** `skipped`: the parcel is further along, and the carrier has not recorded this step. */
  state: 'done' | 'now' | 'todo' | 'skipped'
  /** The newest moment of this step, Unix seconds; null where there is none. */
  atSeconds: number | null
}

const STEP_OF: Readonly<Partial<Record<Milestone, Step>>> = {
  pickedUp: 'pickedUp',
  inTransit: 'inTransit',
  outForDelivery: 'outForDelivery',
  deliveryFailed: 'outForDelivery',
  readyForCollection: 'outForDelivery',
  takenBackOut: 'outForDelivery',
  refused: 'outForDelivery',
  signed: 'signed',
  signedByOther: 'signed',
}

/** Which step a node belongs to; null where it says nothing of how far the parcel has come. */
export function stepOf({ stage, milestone }: ActionMeaning): Step | null {
  if (milestone !== null) return STEP_OF[milestone] ?? null
  // A code on no list has at least its leading digit.
  if (stage === 'transit') return 'inTransit'
  return stage === 'deliver' ? 'outForDelivery' : null
}

/** How far a parcel has come, as four steps. */
export function toProgress(journey: Journey): ProgressStep[] {
  const nodes = nodesUpToHeadline(journey)
  const current = currentStep(journey)
  return STEPS.map((step) => {
    const node = nodes.find((each) => stepOf(each) === step)
    return { step, state: stateOf(step, current, node, journey.ended), atSeconds: node?.atSeconds ?? null }
  })
}

/** The step a parcel has come to; null before the pick-up. */
export function currentStep(journey: Journey): Step | null {
  return (
    nodesUpToHeadline(journey)
      .map(stepOf)
      .find((step) => step !== null) ?? null
  )
}

/** The nodes up to the headline, newest first: what is reported after the end moves nothing any more. */
export function nodesUpToHeadline({ nodes, headline }: Journey): readonly PathNode[] {
  return headline === null ? [] : nodes.slice(nodes.indexOf(headline))
}

function stateOf(
  step: Step,
  current: Step | null,
  node: PathNode | undefined,
  ended: boolean,
): ProgressStep['state'] {
  const ahead = STEPS.indexOf(step) - (current === null ? -1 : STEPS.indexOf(current))
  // A second try at the door: the first one is a record, yet the step is to come.
  if (ahead > 0) return 'todo'
  if (ahead === 0) return ended ? 'done' : 'now'
  return node ? 'done' : 'skipped'
}
