import * as v from 'valibot'
import type { PathEvent } from '../domain/journey'

/** The shapes that both functions' replies share; see types/cloud.ts. */

export const WireWaybill = v.object({ deliveryId: v.string(), waybillId: v.string() })

export const WireGoods = v.optional(v.array(v.object({ name: v.string(), imageUrl: v.string() })), [])

/** Unix seconds have ten digits at most until the year 2286; anything else is not a moment a customer could read. */
export const WireSeconds = v.pipe(v.number(), v.minValue(1), v.maxValue(9_999_999_999))

const WireEvent = v.pipe(
  v.object({ actionTime: WireSeconds, actionType: v.number(), actionMsg: v.string() }),
  v.transform((row): PathEvent => ({
    atSeconds: row.actionTime,
    actionType: row.actionType,
    message: row.actionMsg,
  })),
)

/** Reads each row on its own: one bad row is set aside and counted, and never takes the others with it. */
export const WireEvents = v.pipe(
  v.array(v.unknown()),
  v.transform((rows) => {
    const read = rows.map((row) => v.safeParse(WireEvent, row))
    const events = read.flatMap((row) => (row.success ? [row.output] : []))
    return { events, setAside: rows.length - events.length }
  }),
)

/** A waybill's newest row, or null where there is none that can be read. */
export const WireLatest = v.fallback(v.nullable(WireEvent), null)
