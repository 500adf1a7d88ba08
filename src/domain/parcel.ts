import { toJourney, type Journey, type PathNode } from './journey'
import { toNarrative, type Narrative } from './narrative'
import { readPickupCodes, toNextAction, type NextAction } from './nextAction'
import type { PathEvent } from './pathEvent'
import { toProgress, type ProgressStep } from './progress'
import { toStageTimes, type StageTime } from './stageTimes'
import { findStuck, type Stuck } from './stuck'

/** Everything that is shown of a waybill, derived once from what its carrier reported. */
export interface Parcel {
  journey: Journey
  /** The node that says where the parcel is. */
  headline: PathNode
  narrative: Narrative
  /** Null if it moves, waits for the customer or has ended. */
  stuck: Stuck | null
  progress: readonly ProgressStep[]
  stageTimes: readonly StageTime[]
  /** Empty unless the parcel waits to be collected. */
  pickupCodes: readonly string[]
  nextAction: NextAction
}

/** The parcel as of `nowSeconds` (Unix seconds); null if the carrier has reported nothing yet. */
export function toParcel(events: readonly PathEvent[], nowSeconds: number): Parcel | null {
  const journey = toJourney(events)
  const { headline } = journey
  if (!headline) return null
  const progress = toProgress(journey)
  const narrative = toNarrative(journey, progress)
  const stuck = findStuck(journey, nowSeconds)
  const pickupCodes = readPickupCodes(headline)
  return {
    journey,
    headline,
    narrative,
    stuck,
    progress,
    stageTimes: toStageTimes(journey, nowSeconds),
    pickupCodes,
    nextAction: toNextAction({ headline, narrative, stuck, pickupCodes }),
  }
}
