/** The callbacks of WeChat's asynchronous calls. Without any callback a call returns a promise. */
interface Callbacks {
  success?: (result: object) => void
  fail?: (failure: unknown) => void
  complete?: (outcome: unknown) => void
}

/** The reason why a call of `wx` fails. The caller gets `{ errMsg: '<call>:fail <reason>' }`. */
export class WxError extends Error {
  override readonly name = 'WxError'

  constructor(
    readonly reason: string,
    readonly errCode?: number,
    readonly errno?: number,
  ) {
    super(reason)
  }
}

type Work = (options: never) => unknown
type AsyncCall = (options?: Callbacks) => Promise<object> | undefined

/**
 * Creates asynchronous calls of `wx` from the functions that do their work. Such a function returns the result or throws a
 * WxError.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/api.html
 */
export function createAsyncCalls<Name extends string>(
  works: Record<Name, Work>,
  prefix = '',
): Record<Name, AsyncCall> {
  const calls = Object.entries<Work>(works).map(([name, work]) => [
    name,
    createAsyncCall(prefix + name, work),
  ])
  return Object.fromEntries(calls) as Record<Name, AsyncCall>
}

function createAsyncCall(call: string, work: Work): AsyncCall {
  return (options = {}) => {
    const answer = runWork(call, work, options)
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return answer
    void answer.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (failure: unknown) => {
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
}

async function runWork(call: string, work: Work, options: object): Promise<object> {
  try {
    // The options come from the mini-program, so they have no type here. Each function declares those that it reads.
    const value = await work(options as never)
    return { errMsg: `${call}:ok`, ...(typeof value === 'object' ? value : {}) }
  } catch (error) {
    if (!(error instanceof WxError)) throw error
    const failure = new Error(`${call}:fail ${error.reason}`)
    throw Object.assign(
      failure,
      { errMsg: failure.message },
      error.errCode !== undefined && { errCode: error.errCode },
      error.errno !== undefined && { errno: error.errno },
    )
  }
}
