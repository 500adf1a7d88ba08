import type { Deadline } from '../../cloudfunctions/shared/deadline'
import { Failure } from '../../cloudfunctions/shared/failure'
import { limitTime } from '../../cloudfunctions/shared/limitTime'

/** How long one statement may take, with the wait for a connection, in milliseconds. */
export const STATEMENT_MS = 4000

/** Runs one statement within the call's deadline. Throws a Failure: BUSY if the database does not answer in time. */
export type RunStatement = <T>(work: () => Promise<T>) => Promise<T>

export function createStatementRunner(deadline: Deadline): RunStatement {
  return async (work) => {
    const limitMs = Math.min(STATEMENT_MS, deadline.remainingMs())
    try {
      return await limitTime(limitMs, work)
    } catch (error) {
      const isLate = limitMs > 0 && error instanceof Failure && error.code === 'TIMEOUT'
      throw isLate ? new Failure('BUSY', 'the database did not answer in time', { cause: error }) : error
    }
  }
}
