import * as v from 'valibot'
import { failureCodeOf } from './errorCodes'
import { Failure } from './failure'

const SdkError = v.looseObject({ errCode: v.number(), errMsg: v.string() })

/** The SDK's number for an unreachable gateway, for HTTP 500 and for its own timeout; it keeps no cause. */
const SYSTEM_ERROR = -501001

/** Node counts a timer from the start of the event loop's turn, so the SDK's timer may fire this much early. */
const TIMER_SLACK_MS = 50

/**
 * Makes one SDK call. An SDK error becomes a Failure with the contract's code, the SDK's number and the cause; any other
 * error is thrown as it is. `deadlineMs` is the timeout that the SDK was initialised with: it tells a timeout from an
 * outage.
 */
export async function cloudCall(deadlineMs: number, call: () => unknown): Promise<unknown> {
  const startedAt = performance.now()
  try {
    return await call()
  } catch (cause) {
    const sdkError = v.safeParse(SdkError, cause)
    if (!sdkError.success) throw cause
    const { errCode, errMsg } = sdkError.output
    const timedOut = errCode === SYSTEM_ERROR && performance.now() - startedAt >= deadlineMs - TIMER_SLACK_MS
    throw new Failure(timedOut ? 'TIMEOUT' : failureCodeOf(errCode), errMsg, { errCode, cause })
  }
}
