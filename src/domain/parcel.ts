import { toJourney, type Journey } from './journey'
import { toNarrative, type Narrative } from './narrative'
import { toNextAction, type NextAction } from './nextAction'
import type { PathEvent } from './pathEvent'
import type { PathNode } from './pathNode'
import { toProgress, type ProgressStep } from './progress'
import { toStepTimes, type StepTime } from './stepTimes'
import { findStuck, isOutOfDate, type Stuck } from './stuck'

/** Everything the page shows of a waybill, derived once from the carrier's reports. */
export interface Parcel {
  journey: Journey
  /** The node that says where the parcel is. */
  headline: PathNode
  narrative: Narrative
  /** Null if the parcel moves, waits for the customer or has ended. */
  stuck: Stuck | null
  /** True if its newest update is too old to tell where it is. */
  outOfDate: boolean
  progress: readonly ProgressStep[]
  stepTimes: readonly StepTime[]
  /** Empty unless the parcel waits to be collected. */
  pickupCodes: readonly string[]
  nextAction: NextAction
}

/** Derives the parcel as of `nowSeconds` (Unix seconds); null if there are no events. */
export function toParcel(events: readonly PathEvent[], nowSeconds: number): Parcel | null {
  return parcelOf(toJourney(events), nowSeconds)
}

/** Derives the parcel of a journey as of `nowSeconds` (Unix seconds); null if it has no headline. */
export function parcelOf(journey: Journey, nowSeconds: number): Parcel | null {
  const { headline } = journey
  if (!headline) return null
  const progress = toProgress(journey)
  const narrative = toNarrative(journey, progress)
  const stuck = findStuck(journey, nowSeconds)
  const outOfDate = isOutOfDate(journey, nowSeconds)
  const pickupCodes = narrative.collection?.codes ?? []
  return {
    journey,
    headline,
    narrative,
    stuck,
    outOfDate,
    progress,
    stepTimes: toStepTimes(journey, nowSeconds),
    pickupCodes,
    nextAction: toNextAction({ headline, narrative, stuck, outOfDate, pickupCodes }),
  }
}
