import * as v from 'valibot'
import { PutResults } from '../../contract/putOrders'

/** Sends up to a hundred orders, and returns the result of each. Throws an Error of one sentence, or a Failure. */
export type OrderTarget = (orders: readonly object[]) => Promise<PutResults['results']>

/** What putOrders answers, wherever it runs. */
export const OrdersAnswer = v.variant('ok', [
  v.object({ ok: v.literal(true), data: PutResults }),
  v.object({ ok: v.literal(false), code: v.string() }),
])

/** How long one call may take, milliseconds. */
export const CALL_MS = 15_000

/** One sentence about a call that failed as a whole. */
export function describeFailedCall(code: string): string {
  return `putOrders failed: ${code}. Try again; orders that were stored stay stored.`
}
