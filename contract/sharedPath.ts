import * as v from 'valibot'
import { PathItemList } from './pathItem'
import { UnixSeconds } from './unixSeconds'
import { DeliveryName } from './waybill'

/** What getPath answers for a shared link: one parcel without its order. Messages have no phones, names or codes. */
export const SharedPath = v.object({
  /** The carrier's id. */
  deliveryId: v.string(),
  deliveryName: DeliveryName,
  /** The last four characters of the waybill number; empty if the number is too short to hide the rest. */
  waybillEnd: v.string(),
  pathItemNum: v.number(),
  pathItemList: PathItemList,
  /** When WeChat last told, in an answer or a push. */
  checkedAt: UnixSeconds,
  /** True for a stored track that is no longer fresh when WeChat could not be asked now. */
  stale: v.boolean(),
  /** When the link ends. */
  sharedUntil: UnixSeconds,
})

export type SharedPath = v.InferOutput<typeof SharedPath>
