import * as v from 'valibot'
import { failureCodeOf } from './errorCodes'
import { Failure } from './failure'

const SdkError = v.looseObject({ errCode: v.number(), errMsg: v.string() })

/** The SDK has one number for "nobody there", "HTTP 500" and "its own deadline passed", and keeps no cause. */
const SYSTEM_ERROR = -501001

/** Node counts a timer from the start of the event loop's turn, so the SDK's may fire this much early. */
const TIMER_SLACK_MS = 50

/**
 * Makes one SDK call. What it throws becomes a Failure with the contract's code, the SDK's number and the cause;
 * `deadlineMs` is the one the SDK was opened with, to tell its timeout from an outage.
 */
export async function cloudCall(deadlineMs: number, call: () => unknown): Promise<unknown> {
  const startedAt = performance.now()
  try {
    return await call()
  } catch (cause) {
    const sdkError = v.safeParse(SdkError, cause)
    if (!sdkError.success) throw cause
    const { errCode, errMsg } = sdkError.output
    const ranOut = errCode === SYSTEM_ERROR && performance.now() - startedAt >= deadlineMs - TIMER_SLACK_MS
    throw new Failure(ranOut ? 'TIMEOUT' : failureCodeOf(errCode), errMsg, { errCode, cause })
  }
}
