import * as v from 'valibot'
import { readEvent } from '../domain/pathEvent'

/** The shapes that both functions' replies share; see contract/. */

export const WireWaybill = v.object({ deliveryId: v.string(), waybillId: v.string() })

export const WireGoods = v.optional(v.array(v.object({ name: v.string(), imageUrl: v.string() })), [])

/** Unix seconds have ten digits at most until the year 2286; anything else is not a moment a customer could read. */
export const WireSeconds = v.pipe(v.number(), v.minValue(1), v.maxValue(9_999_999_999))

/** A row of a track, or null where it is none. What its fields are worth is for the domain to say. */
export const WireRow = v.fallback(
  v.nullable(
    v.pipe(
      v.object({
        actionTime: v.optional(v.unknown()),
        actionType: v.optional(v.unknown()),
        actionMsg: v.optional(v.unknown()),
      }),
      v.transform((row) => ({ time: row.actionTime, type: row.actionType, message: row.actionMsg })),
    ),
  ),
  null,
)

/** A waybill's newest event, or null where there is none that can be read. */
export const WireLatest = v.pipe(
  WireRow,
  v.transform((row) => row && readEvent(row)),
)
