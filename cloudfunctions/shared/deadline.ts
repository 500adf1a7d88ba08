/** The time that one call of a function may take, handed down to every request that it makes. */
export interface Deadline {
  /** Milliseconds that are left; never negative. */
  remainingMs: () => number
}

/** What a function does within one call takes at most this long, in milliseconds: CloudBase ends it after 10 s. */
export const CALL_BUDGET_MS = 9000

/** How long one request to the database or to WeChat may take, in milliseconds, so that the call can still answer afterwards. */
export const REQUEST_DEADLINE_MS = 4000

/** No common deadline: each request may take its own. */
export const EACH_REQUEST: Deadline = { remainingMs: () => REQUEST_DEADLINE_MS }

/** Starts the time of one call, on a clock that is never set back. */
export function startDeadline(budgetMs = CALL_BUDGET_MS): Deadline {
  const endsAt = performance.now() + budgetMs
  return { remainingMs: () => Math.max(0, endsAt - performance.now()) }
}
