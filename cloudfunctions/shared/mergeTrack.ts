import type { PathItem } from '../../contract/pathItem'
import { mergeRows, type MergedRows } from './mergeRows'
import type { Track } from './track'
import { readTrackState } from './trackState'

/** The fields of a track that an answer or a push of WeChat's changes. */
export type TrackChanges = Pick<
  Track,
  'pathItemList' | 'replaced' | 'truncated' | 'version' | 'checkedAt' | 'pushedAt' | 'ended' | 'endedAt'
>

export interface MergedPoll {
  changes: TrackChanges
  /** True if the answer is behind what is known, so it says nothing about now. */
  behind: boolean
}

/**
 * Merges an answer of WeChat's into a track. An answer without the newest known row is from before it: its rows are merged,
 * but the track counts as checked when it was before.
 */
export function mergePoll(track: Track, rows: readonly PathItem[], now: number): MergedPoll {
  const merged = mergeRows(track, { rows, pushed: false, now })
  const { version, pushedAt } = track
  const checkedAt = merged.behind ? track.checkedAt : now
  return {
    changes: { ...stateOf(track, merged, now), version, pushedAt, checkedAt },
    behind: merged.behind,
  }
}

/** Merges a newer push into a track. A push has all rows up to its version, so it may take back the end of the journey. */
export function mergePush(
  track: Track,
  { version, rows }: { version: number; rows: readonly PathItem[] },
  now: number,
): TrackChanges {
  const merged = mergeRows(track, { rows, pushed: true, now })
  return { ...stateOf(track, merged, now), version, checkedAt: now, pushedAt: now }
}

function stateOf(
  track: Track,
  { pathItemList, replaced, truncated }: MergedRows,
  now: number,
): Pick<TrackChanges, 'pathItemList' | 'replaced' | 'truncated' | 'ended' | 'endedAt'> {
  const { ended, endedAt } = readTrackState(pathItemList)
  const firstSeen = track.ended && track.endedAt > 0 ? track.endedAt : now
  return {
    pathItemList,
    replaced,
    truncated: truncated || track.truncated,
    ended,
    endedAt: ended ? (endedAt ?? firstSeen) : 0,
  }
}
