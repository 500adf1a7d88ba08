import * as v from 'valibot'
import { PathItemList } from './pathItem'
import { Waybill } from './waybill'

/** A document of the collection `tracks`, as far as its owner may rely on it when watching. */
export const TrackDocument = v.object({
  ...Waybill.entries,
  pathItemList: PathItemList,
  /** When WeChat last told, in an answer or a push, Unix seconds; 0 if it never has, and then nothing is known. */
  checkedAt: v.number(),
})

export type TrackDocument = v.InferOutput<typeof TrackDocument>

/** The fields by which a customer finds the track of a waybill of their own order. */
export interface TrackKey extends Waybill {
  orderId: string
}
