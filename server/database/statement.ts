import { AsyncLocalStorage } from 'node:async_hooks'
import type { Deadline } from '../../cloudfunctions/shared/deadline'
import { Failure } from '../../cloudfunctions/shared/failure'
import { limitTime } from '../../cloudfunctions/shared/limitTime'

/** How long one statement may take, with the wait for a connection, in milliseconds. */
export const STATEMENT_MS = 4000

/** Runs one statement within the call's deadline. Throws a Failure: BUSY if the database does not answer in time. */
export type RunStatement = <T>(work: () => Promise<T>) => Promise<T>

/** The statement that runs; `isGivenUp` once its caller does not wait for it any more. */
const running = new AsyncLocalStorage<{ isGivenUp: boolean }>()

export function createStatementRunner(deadline: Deadline): RunStatement {
  return async (work) => {
    const limitMs = Math.min(STATEMENT_MS, deadline.remainingMs())
    const statement = { isGivenUp: false }
    try {
      return await limitTime(limitMs, () => running.run(statement, work))
    } catch (error) {
      statement.isGivenUp = true
      const isLate = limitMs > 0 && error instanceof Failure && error.code === 'TIMEOUT'
      throw isLate ? new Failure('BUSY', 'the database did not answer in time', { cause: error }) : error
    }
  }
}

/**
 * Releases a connection that came too late for its statement, and throws BUSY: a write must not be made behind a call that
 * has ended.
 */
export function releaseIfGivenUp(connection: { release: () => void }): void {
  if (!running.getStore()?.isGivenUp) return
  connection.release()
  throw new Failure('BUSY', 'the connection came too late')
}
