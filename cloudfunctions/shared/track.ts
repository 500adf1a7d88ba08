import * as v from 'valibot'
import type { FailureCode, TrackDocument, Waybill } from '../../contract/replies'
import { readDocument } from './documents'

/**
 * What is known about one waybill, as the collection `tracks` keeps it; every time is in Unix seconds. `pathItemList` is
 * what the newest push brought, and then what only a poll has seen.
 */
export interface Track extends TrackDocument {
  /** Whose order it is: the collection's rule lets this customer read it. */
  _openid: string
  /** How many of the first rows came with the newest push. */
  pushedNum: number
  /** WeChat's number of the newest push; 0 before the first. */
  version: number
  /** When the newest push came; 0 before the first. */
  pushedAt: number
  /** Until when nobody else asks WeChat: somebody is asking, or the last call failed. */
  leaseUntil: number
  /** Why the last call failed; null where it did not, or one is under way. */
  failedAs: FailureCode | null
}

const TrackFields = v.object({
  _id: v.string(),
  _openid: v.string(),
  deliveryId: v.string(),
  waybillId: v.string(),
  pathItemList: v.array(
    v.nullable(
      v.object({
        actionTime: v.exactOptional(v.unknown()),
        actionType: v.exactOptional(v.unknown()),
        actionMsg: v.exactOptional(v.unknown()),
      }),
    ),
  ),
  pushedNum: v.nullish(v.number(), 0),
  version: v.number(),
  checkedAt: v.number(),
  pushedAt: v.number(),
  leaseUntil: v.number(),
  failedAs: v.nullish(
    v.picklist([
      'BAD_REQUEST',
      'NOT_FOUND',
      'NOT_TRACKED',
      'BUSY',
      'TIMEOUT',
      'NOT_AUTHORISED',
      'BAD_REPLY',
      'INTERNAL',
    ]),
    null,
  ),
  ended: v.boolean(),
})

/** Reads a document of the collection `tracks`. Throws INTERNAL, naming the fields but never their values. */
export function readTrack(document: unknown): Track {
  return readDocument('track document', TrackFields, document)
}

/** The document's id; carriers give their numbers without regard to each other. */
export function trackId({ deliveryId, waybillId }: Waybill): string {
  return `${deliveryId}-${waybillId}`
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
