import { Failure, logFailure } from './failure'
import type { RateStore } from './rateStore'
import { limitTime } from './limitTime'

/** Calls of one customer in a minute, over all functions. */
export const CALLS_PER_MINUTE = 60

/** Calls of a customer in a minute that an instance does not count in the database. A normal visit has no more. */
export const UNCOUNTED_CALLS = 3

/** Longest wait for the count; without an answer the call is admitted. */
const MAX_WAIT_MS = 500

/** How long an instance does not ask the database again: after a refusal, and after a failure. */
const REFUSED_MS = 5000
const FAILED_MS = 10_000

export interface RateGuardPorts {
  rates: RateStore
  /** Unix seconds. */
  now: () => number
  /** A clock that only runs forwards, in milliseconds. */
  elapsed: () => number
}

/** Returns true if the customer may make this call, which counts as `cost` calls. Never throws. */
export type RateGuard = (openid: string, cost: number) => Promise<boolean>

interface Caller {
  calls: number
  /** Calls that are not in the database yet. */
  uncounted: number
  refusedUntil: number
}

/**
 * Creates the guard of a function's instance. Each instance admits a customer's first calls of a minute by itself; from then
 * on it adds every call to a count that all instances share. If the database fails, every call is admitted.
 */
export function createRateGuard({ rates, now, elapsed }: RateGuardPorts): RateGuard {
  let minute = 0
  let callers = new Map<string, Caller>()
  let failedUntil = 0

  const findCaller = (openid: string): Caller => {
    const current = Math.floor(now() / 60)
    if (current !== minute) callers = new Map()
    minute = current
    const caller = callers.get(openid) ?? { calls: 0, uncounted: 0, refusedUntil: 0 }
    callers.set(openid, caller)
    return caller
  }

  return async (openid, cost) => {
    const caller = findCaller(openid)
    if (caller.refusedUntil > elapsed()) return false
    caller.calls += cost
    caller.uncounted += cost
    if (caller.calls <= UNCOUNTED_CALLS || failedUntil > elapsed()) return true
    const calls = caller.uncounted
    caller.uncounted = 0
    try {
      const admitted = await limitTime(MAX_WAIT_MS, () => rates.add(openid, calls, CALLS_PER_MINUTE, now()))
      if (!admitted) caller.refusedUntil = elapsed() + REFUSED_MS
      return admitted
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      logFailure('rates', error)
      failedUntil = elapsed() + FAILED_MS
      return true
    }
  }
}
