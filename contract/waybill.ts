import * as v from 'valibot'
import type * as domain from '../src/domain/order'
import { MAX_CARRIER_NAME_LENGTH } from './limits'

/** A carrier's id (WeChat's `delivery_id`) and the carrier's own number for the parcel. */
export const Waybill = v.object({
  deliveryId: v.string(),
  waybillId: v.string(),
}) satisfies v.GenericSchema<unknown, domain.Waybill>

export type Waybill = v.InferOutput<typeof Waybill>

/** WeChat's name of the carrier; only of one that the program's own table lacks. A name of another shape is dropped. */
export const DeliveryName = v.fallback(
  v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_CARRIER_NAME_LENGTH))),
  undefined,
)

/** A waybill as a reply names it. */
export const NamedWaybill = v.object({
  ...Waybill.entries,
  deliveryName: DeliveryName,
}) satisfies v.GenericSchema<unknown, domain.Waybill>

export type NamedWaybill = v.InferOutput<typeof NamedWaybill>
