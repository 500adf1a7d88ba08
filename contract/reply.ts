import * as v from 'valibot'
import { FAILURE_CODES, type FailureCode } from './failure'
import { OrderSummary } from './orderSummary'

/** What every function answers. `order` comes with NOT_TRACKED: the page can still say what was ordered and sent. */
export type Reply<T> = { ok: true; data: T } | { ok: false; code: FailureCode; order?: OrderSummary }

/** A reply whose `data` has not been read yet: each function's own schema reads it. */
export const ReplyEnvelope = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({
    ok: v.literal(false),
    code: v.picklist(FAILURE_CODES),
    // An unreadable order is dropped, and the code stays.
    order: v.fallback(v.optional(OrderSummary), undefined),
  }),
])
