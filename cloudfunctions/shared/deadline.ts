import { SDK_DEADLINE_MS } from './cloud'
import { Failure } from './failure'

/** The time that one call of a function may take, handed down to every request that it makes. */
export interface Deadline {
  /** Milliseconds that are left; never negative. */
  remainingMs: () => number
}

/** What a function does within one call takes at most this long, in milliseconds: CloudBase ends it after 10 s. */
export const CALL_BUDGET_MS = 9000

/** No common deadline: each request may take as long as the SDK allows. */
export const EACH_REQUEST: Deadline = { remainingMs: () => SDK_DEADLINE_MS }

/** Starts the time of one call, on a clock that is never set back. */
export function startDeadline(budgetMs = CALL_BUDGET_MS): Deadline {
  const endsAt = performance.now() + budgetMs
  return { remainingMs: () => Math.max(0, endsAt - performance.now()) }
}

/** Settles as `work` does, or throws TIMEOUT after `limitMs`; what `work` does after that is ignored. */
export async function limitTime<T>(limitMs: number, work: () => T | Promise<T>): Promise<T> {
  if (limitMs <= 0) throw new Failure('TIMEOUT', 'the time of this call is used up')
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Failure('TIMEOUT', `no answer within ${Math.round(limitMs)} ms`))
    }, limitMs)
  })
  try {
    return await Promise.race([work(), timeout])
  } finally {
    clearTimeout(timer)
  }
}
