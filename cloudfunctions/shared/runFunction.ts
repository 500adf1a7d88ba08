import * as v from 'valibot'
import type { Reply } from '../../contract/reply'
import type { Cloud } from './cloud'
import { startDeadline, type Deadline } from './deadline'
import { failureReply } from './failure'
import { logCall, runCustomerCall } from './functionCall'
import { logRefusedCall } from './pushCaller'
import type { RateGuard } from './rateGuard'
import { isShop } from './shopCaller'
import { toReply } from './toReply'

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

const PlatformContext = v.object({ request_id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) })

/**
 * Creates the `main` of a function that customers call. It answers a Reply and never throws; BUSY to a customer who calls too
 * often.
 */
export function createCustomerFunction<T>(
  { name, cloud, guard, cost = () => 1 }: CustomerFunctionSettings,
  work: (event: unknown, openid: string | undefined, deadline: Deadline) => Promise<Reply<T>>,
): Main {
  return (event, context) => {
    // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
    const { OPENID: openid } = cloud.getWXContext()
    const call = { name, requestId: requestIdOf(context), openid, guard, cost: cost(event) }
    return runCustomerCall(call, (deadline) => work(event, openid, deadline))
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
    return logCall({ name, requestId: requestIdOf(context) }, () => toReply(name, guardedWork))
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
    return logCall({ name, requestId: requestIdOf(context) }, () => work(event, caller, deadline))
  }
}

function requestIdOf(context: unknown): string | undefined {
  const platform = v.safeParse(PlatformContext, context)
  return platform.success ? platform.output.request_id : undefined
}
