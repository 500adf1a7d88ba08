import * as v from 'valibot'
import { FAILURE_CODES } from '../../contract/failure'
import { PathItem } from '../../contract/pathItem'
import { TrackDocument } from '../../contract/track'
import { UnixSeconds } from '../../contract/unixSeconds'
import type { Waybill } from '../../contract/waybill'
import { readEvents } from '../../src/domain/pathEvent'
import { readDocument } from './documents'
import type { OwnedOrder } from './order'
import { newestTime } from './storedRows'
import { trackId } from './trackId'

const Text = v.fallback(v.string(), '')
const Count = v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0)
/** Unix seconds; 0 if there is no such moment. */
const Moment = v.fallback(v.union([UnixSeconds, v.literal(0)]), 0)
const Flag = v.fallback(v.boolean(), false)

/** The rows that can be read, even if the list was stored as an object. */
const Rows = v.pipe(
  v.unknown(),
  v.transform((rows): unknown[] => (typeof rows === 'object' && rows !== null ? Object.values(rows) : [])),
  v.array(PathItem),
)

const ReplacedRows = v.fallback(
  v.array(v.object({ hash: v.string(), at: v.number(), pushed: v.boolean() })),
  [],
)

/** Every field but the id may be unreadable: it then has the value of a new track. */
const Track = v.object({
  ...TrackDocument.entries,
  _id: v.string(),
  /** The present owner of the order: the collection's rule lets this customer read the document. */
  _openid: Text,
  orderId: Text,
  deliveryId: Text,
  waybillId: Text,
  pathItemList: Rows,
  checkedAt: Moment,
  /** True if older rows were left out, see MAX_PATH_ITEMS. */
  truncated: Flag,
  /** Rows that the carrier has corrected in the last hour, see mergeRows. */
  replaced: ReplacedRows,
  /** WeChat's version number of the newest push; 0 before the first. */
  version: Count,
  /** When the newest push came, Unix seconds; 0 before the first. */
  pushedAt: Moment,
  /** Until then no other caller asks WeChat, Unix seconds: a call is under way, or the last one failed. */
  leaseUntil: Moment,
  /** Why the last call failed; null if it did not, or while another is under way. */
  failedAs: v.fallback(v.nullable(v.picklist(FAILURE_CODES)), null),
  /** True when the journey is over. */
  ended: Flag,
  /** When the journey ended, Unix seconds, or when that was first seen if the carrier gives no time; 0 if it has not. */
  endedAt: Moment,
  /** Changes with every write, so that a write can tell whether the document is still as it was read. */
  revision: v.optional(v.unknown()),
})

/** A document of the collection `tracks`: what is known about one waybill of one order. */
export type Track = v.InferOutput<typeof Track>

/** Reads as much of a document of the collection `tracks` as can be read. Throws INTERNAL if it has no id. */
export function readTrack(document: unknown): Track {
  const track = readDocument('track document', Track, document)
  if (track.checkedAt > 0 && isList(document)) return track
  const { events } = readEvents(track.pathItemList)
  // Without a readable row nothing is known, whatever the other fields say; with one, WeChat must have told it.
  if (events.length > 0) return { ...track, checkedAt: track.checkedAt || newestTime(events) || 1 }
  return { ...track, checkedAt: 0, version: 0, ended: false, endedAt: 0 }
}

function isList(document: unknown): boolean {
  return v.is(v.object({ pathItemList: v.array(v.unknown()) }), document)
}

/** The `revision` after the next write; one that cannot be read is left behind. */
export function nextRevision({ revision }: Track): number {
  return typeof revision === 'number' && Number.isSafeInteger(revision + 1) ? revision + 1 : 1
}

/** A track of which nothing is known yet. */
export function createTrack({ orderId, openid }: OwnedOrder, { deliveryId, waybillId }: Waybill): Track {
  return {
    _id: trackId({ orderId, deliveryId, waybillId }),
    _openid: openid,
    orderId,
    deliveryId,
    waybillId,
    pathItemList: [],
    truncated: false,
    replaced: [],
    version: 0,
    checkedAt: 0,
    pushedAt: 0,
    leaseUntil: 0,
    failedAs: null,
    ended: false,
    endedAt: 0,
    revision: 1,
  }
}
