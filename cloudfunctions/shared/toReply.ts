import type { Reply } from '../../contract/reply'
import { logBug } from './bugs'
import { Failure, failureReply, logFailure } from './failure'

/** Runs a function's work. An error is noted and reaches the client as a bare code. */
export async function toReply<T>(functionName: string, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work()
  } catch (error) {
    return failureReply(logError(functionName, error))
  }
}

/** Notes an error and returns its code: that of a Failure, INTERNAL for a bug. */
export function logError(functionName: string, error: unknown): Failure['code'] {
  if (!(error instanceof Failure)) {
    logBug(functionName, error)
    return 'INTERNAL'
  }
  logFailure(functionName, error)
  return error.code
}
