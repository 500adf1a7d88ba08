import { nodesUpToHeadline, type Journey } from './journey'
import { stepOf, STEPS, type Step } from './progress'

/** How long a parcel spent in one step of its journey. */
export interface StepTime {
  step: Step
  /** Never negative. */
  seconds: number
  /** True for the step the parcel is in, whose time still grows. */
  open: boolean
}

/**
 * The time spent in each step the parcel has reached, as of `nowSeconds` (Unix seconds). The time between two nodes
 * belongs to the step of the earlier one, so a step that a parcel returns to adds up. Nodes without a time are skipped;
 * a node in the future counts as now.
 */
export function toStepTimes(journey: Journey, nowSeconds: number): StepTime[] {
  const spent = new Map<Step, number>()
  const oldestFirst = [...nodesUpToHeadline(journey)].reverse()
  let step: Step | null = null
  let sinceSeconds: number | null = null
  for (const node of oldestFirst) {
    if (node.atSeconds === null) continue
    addStretch(spent, step, sinceSeconds, Math.min(node.atSeconds, nowSeconds))
    step = stepOf(node) ?? step
    sinceSeconds = node.atSeconds
  }
  if (!journey.ended) addStretch(spent, step, sinceSeconds, nowSeconds)
  return STEPS.flatMap((each) => {
    const seconds = spent.get(each)
    return seconds === undefined ? [] : [{ step: each, seconds, open: !journey.ended && each === step }]
  })
}

function addStretch(spent: Map<Step, number>, step: Step | null, from: number | null, to: number): void {
  if (step === null || from === null) return
  spent.set(step, (spent.get(step) ?? 0) + Math.max(0, to - from))
}
