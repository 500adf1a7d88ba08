/** The callbacks that WeChat's asynchronous calls take; without any of them they answer with a promise. */
interface Callbacks {
  success?: (result: object) => void
  fail?: (failure: unknown) => void
  complete?: (outcome: unknown) => void
}

/** Why a call of `wx` fails; the customer of the call sees `{ errMsg: '<call>:fail <reason>' }`. */
export class WxError extends Error {
  override readonly name = 'WxError'

  constructor(
    readonly reason: string,
    readonly errCode?: number,
  ) {
    super(reason)
  }
}

type Work = (options: never) => unknown
type AsyncCall = (options?: Callbacks) => Promise<object> | undefined

/**
 * Makes asynchronous calls of `wx` from what they do: what the work returns is the result, a WxError the failure.
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
    // What a mini-program passes is its own affair; each piece of work names the options it reads.
    const value = await work(options as never)
    return { errMsg: `${call}:ok`, ...(typeof value === 'object' ? value : {}) }
  } catch (error) {
    if (!(error instanceof WxError)) throw error
    const failure = new Error(`${call}:fail ${error.reason}`)
    throw Object.assign(
      failure,
      { errMsg: failure.message },
      error.errCode !== undefined && { errCode: error.errCode },
    )
  }
}
