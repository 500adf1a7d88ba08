import { Failure, logFailure } from './failure'

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

/** The result within `limitMs`; undefined after a failure, which is noted under `where`: the call goes on without it. */
export async function tryWithin<T>(
  limitMs: number,
  where: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await limitTime(limitMs, work)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure(where, error)
    return undefined
  }
}
