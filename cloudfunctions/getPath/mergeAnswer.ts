import type { PathItem } from '../../contract/pathItem'
import { readEvents } from '../../src/domain/pathEvent'
import { FAILURE_PAUSE_SECONDS } from '../shared/freshness'
import { mergePoll } from '../shared/mergeTrack'
import type { OwnedOrder } from '../shared/order'
import { rowsOfOrder } from '../shared/orderRows'
import type { Track } from '../shared/track'
import type { TrackUpdate } from '../shared/trackStore'

export interface MergedAnswer {
  changes: TrackUpdate
  /** True if the answer says nothing about now: it has no rows although some are known, or is behind these. */
  stale: boolean
}

/** Merges an answer of WeChat's into the track of an order. Rows of another parcel under the same number are left out. */
export function mergeAnswer(
  track: Track,
  answered: readonly PathItem[],
  order: OwnedOrder,
  now: number,
): MergedAnswer {
  const rows = rowsOfOrder(answered, order, now, track)
  const pause = { leaseUntil: now + FAILURE_PAUSE_SECONDS, failedAs: null }
  if (!hasEvents(rows) && hasEvents(track.pathItemList)) return { changes: pause, stale: true }
  const { changes, behind } = mergePoll(track, rows, now)
  return { changes: { ...changes, ...(behind ? pause : { leaseUntil: 0, failedAs: null }) }, stale: behind }
}

function hasEvents(rows: readonly PathItem[]): boolean {
  return readEvents(rows).events.length > 0
}
