import type { Reply } from '../../contract/reply'
import { Failure, failureReply, logFailure } from './failure'

/** Runs a function's work. An error is logged in one line and reaches the client as a bare code. */
export async function toReply<T>(functionName: string, work: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = error instanceof Failure ? error : unexpected(error)
    logFailure(functionName, failure)
    return failureReply(failure.code)
  }
}

function unexpected(error: unknown): Failure {
  return new Failure('INTERNAL', error instanceof Error ? (error.stack ?? error.message) : 'not an Error', {
    cause: error,
  })
}
