import type { Stage } from '../../src/domain/actionType'
import type { Track } from './track'
import { readTrackState } from './trackState'

const MINUTE = 60

/** How long a track is fresh at each stage, in seconds; `none` is a parcel without any node. */
const FRESH_SECONDS: Record<Stage | 'none', number> = {
  none: 10 * MINUTE,
  collect: 10 * MINUTE,
  transit: 10 * MINUTE,
  deliver: 2 * MINUTE,
  exception: 10 * MINUTE,
  other: 10 * MINUTE,
  signed: 10 * MINUTE,
}

/** A track that receives pushes is fresh this many times longer: a poll then only finds a push that was lost. */
const PUSHED_FACTOR = 3

/** A carrier may correct a track this long after its end; after that WeChat is not asked again. */
const GRACE_SECONDS = 24 * 60 * MINUTE

/** A refresh reaches WeChat at most once in this many seconds, across all callers. */
export const REFRESH_SECONDS = 30

/** Duration of a lease: longer than all that one call of a function may do (9 s), see deadline.ts. */
export const LEASE_SECONDS = 10

/** WeChat is not asked again this long after a failed call, or after an answer that was behind what is known. */
export const FAILURE_PAUSE_SECONDS = 10

const MAX_LEASE_SECONDS = Math.max(LEASE_SECONDS, FAILURE_PAUSE_SECONDS)

/** True if the stored track can be answered: it is fresh for its stage or, for a refresh, only seconds old. */
export function isFresh(track: Track, refresh: boolean, now: number): boolean {
  if (track.checkedAt === 0) return false
  const { stage, ended, endedAt } = readTrackState(track.pathItemList)
  if (ended && now - (endedAt ?? (track.endedAt || now)) > GRACE_SECONDS) return true
  const freshSeconds = FRESH_SECONDS[stage ?? 'none'] * (track.pushedAt > 0 ? PUSHED_FACTOR : 1)
  // A time in the future comes from a wrong clock.
  return Math.abs(now - track.checkedAt) < (refresh ? REFRESH_SECONDS : freshSeconds)
}

/**
 * True while another caller holds the lease or the pause after a failed call runs. A lease longer than the maximum comes
 * from a wrong clock and is ignored.
 */
export function isLeased({ leaseUntil }: Track, now: number): boolean {
  return leaseUntil > now && leaseUntil <= now + MAX_LEASE_SECONDS
}
