import type { Stage } from '../../src/domain/actionType'
import type { Track } from './track'
import { readTrackState } from './trackState'

const MINUTE = 60

/** How long a track counts as fresh at each stage, in seconds; null is a parcel without any node. */
const FRESH_SECONDS: Record<Stage | 'none', number> = {
  none: 10 * MINUTE,
  collect: 10 * MINUTE,
  transit: 10 * MINUTE,
  deliver: 2 * MINUTE,
  exception: 10 * MINUTE,
  other: 10 * MINUTE,
  signed: 10 * MINUTE,
}

/** Where WeChat pushes, a poll only looks for a push that was lost. */
const WITH_PUSHES = 3

/** A carrier may correct itself this long after the end; then nobody asks again. */
const GRACE_SECONDS = 24 * 60 * MINUTE

/** A customer who asks anew is answered from WeChat once in this many seconds, whoever else has asked. */
export const REFRESH_SECONDS = 30

/** The longest that anybody holds a lease: one call upstream, which the SDK ends after 4 s, and the write after it. */
export const LEASE_SECONDS = 6

/** A call that failed holds off the next for so long. */
export const FAILURE_PAUSE_SECONDS = 10

/** Whether the stored track will do: it is fresh for its stage, or, for a customer who asks anew, seconds old. */
export function isFresh(track: Track, refresh: boolean, now: number): boolean {
  if (track.checkedAt === 0) return false
  const { stage, ended, endedAt } = readTrackState(track.pathItemList)
  if (ended && now - (endedAt ?? 0) > GRACE_SECONDS) return true
  const freshSeconds = FRESH_SECONDS[stage ?? 'none'] * (track.pushedAt > 0 ? WITH_PUSHES : 1)
  // A moment in the future comes from a clock that was wrong.
  return Math.abs(now - track.checkedAt) < (refresh ? REFRESH_SECONDS : freshSeconds)
}

/** Whether somebody else is asking WeChat now, or has just failed; a longer lease than anybody takes is a wrong clock's. */
export function isLeased({ leaseUntil }: Track, now: number): boolean {
  return leaseUntil > now && leaseUntil <= now + FAILURE_PAUSE_SECONDS
}
