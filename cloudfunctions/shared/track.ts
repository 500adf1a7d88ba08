import * as v from 'valibot'
import { FAILURE_CODES } from '../../contract/failure'
import { TrackDocument, trackId } from '../../contract/track'
import type { Waybill } from '../../contract/waybill'
import { readDocument } from './documents'

const Track = v.object({
  ...TrackDocument.entries,
  /** trackId of the waybill. */
  _id: v.string(),
  /** The owner of the order: the collection's rule lets this customer read the document. */
  _openid: v.string(),
  /** Number of rows at the start of `pathItemList` that came with the newest push; the rest only a poll has seen. */
  pushedNum: v.nullish(v.number(), 0),
  /** WeChat's version number of the newest push; 0 before the first. */
  version: v.number(),
  /** When the newest push came, Unix seconds; 0 before the first. */
  pushedAt: v.number(),
  /** Until then no other caller asks WeChat, Unix seconds: a call is under way, or the last one failed. */
  leaseUntil: v.number(),
  /** Why the last call failed; null if it did not, or while another is under way. */
  failedAs: v.nullish(v.picklist(FAILURE_CODES), null),
  /** True when the journey is over. */
  ended: v.boolean(),
})

/** A document of the collection `tracks`: what is known about one waybill. */
export type Track = v.InferOutput<typeof Track>

/** Reads a document of the collection `tracks`. Throws INTERNAL, naming the fields but never their values. */
export function readTrack(document: unknown): Track {
  return readDocument('track document', Track, document)
}

/** A track of which nothing is known yet. */
export function createTrack({ deliveryId, waybillId }: Waybill, openid: string): Track {
  return {
    _id: trackId({ deliveryId, waybillId }),
    _openid: openid,
    deliveryId,
    waybillId,
    pathItemList: [],
    pushedNum: 0,
    version: 0,
    checkedAt: 0,
    pushedAt: 0,
    leaseUntil: 0,
    failedAs: null,
    ended: false,
  }
}
