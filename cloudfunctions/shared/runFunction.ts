import * as v from 'valibot'
import type { FailureCode } from '../../contract/failure'
import type { Reply } from '../../contract/reply'
import { createCallRecord, runRecorded, type CallRecord } from './callRecord'
import type { Cloud } from './cloud'
import { startDeadline, type Deadline } from './deadline'
import { failureReply } from './failure'
import { logRefusedCall } from './pushCaller'
import type { RateGuard } from './rateGuard'
import { isShop } from './shopCaller'
import { logError, toReply } from './toReply'

/** What CloudBase calls: the event, and what the platform knows about the call. */
export type Main = (event: unknown, context?: unknown) => Promise<unknown>

export interface FunctionSettings {
  /** The function's name, for the log. */
  name: string
  cloud: Pick<Cloud, 'getWXContext'>
}

export interface CustomerFunctionSettings extends FunctionSettings {
  guard: RateGuard
  /** As how many calls a call counts; 1 without this. */
  cost?: (event: unknown) => number
}

type Caller = ReturnType<Cloud['getWXContext']>
type Code = FailureCode | 'OK'

const PlatformContext = v.object({ request_id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) })

/**
 * Creates the `main` of a function that customers call. It answers a Reply and never throws; BUSY to a customer who calls too
 * often. The call's line in the log has
 * the function, the code, the milliseconds and those of WeChat, whether it succeeded without WeChat, and the id of the
 * request: nothing of the request, the reply or a document.
 */
export function createCustomerFunction<T>(
  { name, cloud, guard, cost = () => 1 }: CustomerFunctionSettings,
  work: (event: unknown, openid: string | undefined, deadline: Deadline) => Promise<Reply<T>>,
): Main {
  return (event, context) => {
    // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
    const { OPENID: openid } = cloud.getWXContext()
    const deadline = startDeadline()
    const guardedWork = async (): Promise<Reply<T>> => {
      if (openid && !(await guard(openid, cost(event)))) return failureReply('BUSY')
      return work(event, openid, deadline)
    }
    return logCall(name, context, () => toReply(name, guardedWork), codeOf)
  }
}

/**
 * Creates the `main` of a function that the shop's own server calls. It answers a Reply and never throws: NOT_AUTHORISED
 * to every other caller.
 */
export function createShopFunction<T>(
  { name, cloud, budgetMs }: FunctionSettings & { budgetMs: number },
  work: (event: unknown, deadline: Deadline) => Promise<Reply<T>>,
): Main {
  return (event, context) => {
    // See createCustomerFunction.
    const caller = cloud.getWXContext()
    const deadline = startDeadline(budgetMs)
    const guardedWork = (): Promise<Reply<T>> => {
      if (isShop(caller)) return work(event, deadline)
      logRefusedCall(name, 'not the shop', caller)
      return Promise.resolve(failureReply('NOT_AUTHORISED'))
    }
    return logCall(name, context, () => toReply(name, guardedWork), codeOf)
  }
}

/**
 * Creates the `main` of a function that only the platform calls. An error is thrown, so that the platform calls again; as
 * the platform logs it, it has only the code.
 */
export function createPlatformFunction<T>(
  { name, cloud }: FunctionSettings,
  work: (event: unknown, caller: Caller, deadline: Deadline) => Promise<T>,
): Main {
  return (event, context) => {
    // See createCustomerFunction.
    const caller = cloud.getWXContext()
    const deadline = startDeadline()
    return logCall(name, context, () => work(event, caller, deadline), codeOf)
  }
}

async function logCall<T>(
  name: string,
  context: unknown,
  work: () => Promise<T>,
  codeOfResult: (result: T) => Code,
): Promise<T> {
  const record = createCallRecord()
  const startedAt = performance.now()
  let code: Code = 'INTERNAL'
  try {
    const result = await runRecorded(record, work)
    code = codeOfResult(result)
    return result
  } catch (error) {
    code = runRecorded(record, () => logError(name, error))
    // Without a cause: the platform would log that too.
    throw new PlatformError(`${name}: ${code}`)
  } finally {
    writeLine(name, code, Math.round(performance.now() - startedAt), record, context)
  }
}

class PlatformError extends Error {}

const Failed = v.object({ ok: v.literal(false), code: v.string() })

/** The code of a Reply; anything else that was returned is a success. */
function codeOf(result: unknown): Code {
  const failed = v.safeParse(Failed, result)
  return failed.success ? (failed.output.code as FailureCode) : 'OK'
}

function writeLine(name: string, code: Code, ms: number, record: CallRecord, context: unknown): void {
  const { upstreamCalls, upstreamMs, notes, stack } = record
  const platform = v.safeParse(PlatformContext, context)
  const line = {
    function: name,
    code,
    ms,
    upstreamMs: Math.round(upstreamMs),
    cacheHit: code === 'OK' && upstreamCalls === 0,
    requestId: platform.success ? platform.output.request_id : undefined,
    ...(notes.length > 0 && { notes }),
    stack,
  }
  if (code === 'INTERNAL') console.error(JSON.stringify(line))
  else console.log(JSON.stringify(line))
}
