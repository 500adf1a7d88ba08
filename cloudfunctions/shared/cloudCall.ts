import * as v from 'valibot'
import { REQUEST_DEADLINE_MS, type Deadline } from './deadline'
import { limitTime } from './limitTime'
import { ErrCode, failureCodeOf } from './errorCodes'
import { Failure } from './failure'

/** An error of the SDK. A number that cannot be read becomes 0, which is not listed. */
const SdkError = v.looseObject({ errCode: v.fallback(ErrCode, 0), errMsg: v.string() })

/** The SDK's number for an unreachable gateway, for HTTP 500 and for its own timeout; it keeps no cause. */
const SYSTEM_ERROR = -501001

/** Node counts a timer from the start of the event loop's turn, so the SDK's timer may fire this much early. */
const TIMER_SLACK_MS = 50

/**
 * Makes one SDK call within the deadline. An SDK error becomes a Failure with the contract's code, the SDK's number and the
 * cause; any other error is thrown as it is.
 */
export async function cloudCall(deadline: Deadline, call: () => unknown): Promise<unknown> {
  const startedAt = performance.now()
  const limitMs = Math.min(REQUEST_DEADLINE_MS, deadline.remainingMs())
  try {
    return await limitTime(limitMs, call)
  } catch (cause) {
    const sdkError = v.safeParse(SdkError, cause)
    if (!sdkError.success) throw cause
    const { errCode, errMsg } = sdkError.output
    const timedOut = errCode === SYSTEM_ERROR && performance.now() - startedAt >= limitMs - TIMER_SLACK_MS
    throw new Failure(timedOut ? 'TIMEOUT' : failureCodeOf(errCode), errMsg, { errCode, cause })
  }
}
