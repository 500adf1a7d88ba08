import * as v from 'valibot'
import type * as domain from '../src/domain/order'

/** A carrier's id (WeChat's `delivery_id`) and the carrier's own number for the parcel. */
export const Waybill = v.object({
  deliveryId: v.string(),
  waybillId: v.string(),
}) satisfies v.GenericSchema<unknown, domain.Waybill>

export type Waybill = v.InferOutput<typeof Waybill>
