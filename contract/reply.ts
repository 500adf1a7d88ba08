import * as v from 'valibot'
import { FAILURE_CODES, type FailureCode } from './failure'

/** What every function answers. */
export type Reply<T> = { ok: true; data: T } | { ok: false; code: FailureCode }

/** A reply whose `data` has not been read yet: each function's own schema reads it. */
export const ReplyEnvelope = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.picklist(FAILURE_CODES) }),
])
