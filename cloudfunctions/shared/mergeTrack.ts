import type { PathItem } from '../../contract/pathItem'
import type { Track } from './track'
import { readTrackState } from './trackState'

/** What WeChat's answer or push changes in a track. */
export type TrackChanges = Pick<
  Track,
  'pathItemList' | 'pushedNum' | 'version' | 'checkedAt' | 'pushedAt' | 'ended'
>

/**
 * The track after WeChat has answered. A push carries a version and an answer does not, so what the newest push brought
 * stays; what only an earlier answer had goes where this one has it no more.
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
 * The track after a newer push, which holds the whole track up to its version. It takes the place of the push before;
 * what only an answer had stays, as the push may be the older of the two.
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

/** Those of `rows` that are not among `known`, by what is written in them. */
function without(rows: readonly PathItem[], known: readonly PathItem[]): PathItem[] {
  const keys = new Set(known.map(contentOf))
  return rows.filter((row) => !keys.has(contentOf(row)))
}

function contentOf(row: PathItem): string {
  return JSON.stringify([row?.actionTime, row?.actionType, row?.actionMsg])
}
