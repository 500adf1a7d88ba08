import type { PathItem } from '../../contract/pathItem'
import type { Track } from './track'
import { readTrackState } from './trackState'

/** The fields of a track that an answer or a push of WeChat's changes. */
export type TrackChanges = Pick<
  Track,
  'pathItemList' | 'pushedNum' | 'version' | 'checkedAt' | 'pushedAt' | 'ended'
>

/**
 * Merges an answer of WeChat's into a track. An answer has no version, so the rows of the newest push stay. Rows that
 * only an earlier answer had are removed if this answer does not have them.
 */
export function mergePoll(track: Track, rows: readonly PathItem[], now: number): TrackChanges {
  const pushed = track.pathItemList.slice(0, track.pushedNum)
  const pathItemList = [...pushed, ...without(rows, pushed)]
  const { pushedNum, version, pushedAt } = track
  return {
    pathItemList,
    pushedNum,
    version,
    pushedAt,
    checkedAt: now,
    ended: readTrackState(pathItemList).ended,
  }
}

/**
 * Merges a newer push into a track. A push has all rows up to its version, so it replaces the previous push. Rows that
 * only an answer had stay, because the answer may be newer than the push.
 */
export function mergePush(
  track: Track,
  push: { version: number; rows: PathItem[] },
  now: number,
): TrackChanges {
  const polled = track.pathItemList.slice(track.pushedNum)
  const pathItemList = [...push.rows, ...without(polled, push.rows)]
  return {
    pathItemList,
    pushedNum: push.rows.length,
    version: push.version,
    checkedAt: now,
    pushedAt: now,
    ended: readTrackState(pathItemList).ended,
  }
}

/** The rows whose content is not among `known`. */
function without(rows: readonly PathItem[], known: readonly PathItem[]): PathItem[] {
  const keys = new Set(known.map(contentOf))
  return rows.filter((row) => !keys.has(contentOf(row)))
}

function contentOf(row: PathItem): string {
  return JSON.stringify([row?.actionTime, row?.actionType, row?.actionMsg])
}
