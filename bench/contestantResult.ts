import type { BundleSize } from './bundle'
import type { Contestant, Size } from './contestants'
import type { Fault } from './faultyPaths'
import type { Verdict } from './judgeFault'
import type { PathReport } from './programReport'

/** Everything that was measured of one contestant. */
export interface ContestantResult {
  contestant: Contestant
  /** The version of its package; null for our own. */
  version: string | null
  bundle: BundleSize
  paths: Record<Size, PathReport>
  faults: Record<Fault, Verdict>
}

/** Our own as the page shows it, our own unfolded, and the peers. */
export type ContestantResults = readonly [ContestantResult, ContestantResult, ...ContestantResult[]]
