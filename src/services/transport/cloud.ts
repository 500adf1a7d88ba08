import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { FailureCode } from '../../../contract/failure'
import type { OrderSummary } from '../../../contract/orderSummary'
import { ReplyEnvelope } from '../../../contract/reply'
import type { FailureReason } from '../../domain/failureReason'
import type { UntrackedOrder } from '../../domain/order'
import { checkNetwork, isOnline, onNetworkChange, reportAnswer } from '../../platform/network'
import { ServiceError } from '../errors'
import { environment } from './environment'
import { callLocalFunction, isInDevTools } from './localCloud'

/** Longer than a function may run (10 s), so that the function's own answer arrives first. */
const DEADLINE_MS = 12_000
/** How long a call may take if WeChat has reported no network. Its report may be wrong, and an answer corrects it. */
const OFFLINE_DEADLINE_MS = 1_000
const TIMED_OUT = Symbol('timed out')

const REASONS: Record<FailureCode, FailureReason> = {
  BAD_REQUEST: 'bad-request',
  NOT_FOUND: 'not-found',
  NOT_TRACKED: 'not-tracked',
  BUSY: 'busy',
  TIMEOUT: 'timeout',
  NOT_AUTHORISED: 'forbidden',
  BAD_REPLY: 'bad-reply',
  INTERNAL: 'unavailable',
}

/**
 * The client's own error codes, as far as they mean something to the customer.
 * https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html
 */
const REASONS_BY_CLIENT_CODE: Readonly<Record<number, FailureReason>> = {
  [-404005]: 'timeout',
  [-404010]: 'timeout',
  [-404012]: 'timeout',
  [-501002]: 'timeout',
  [-504003]: 'timeout',
  [-501003]: 'busy',
  [-501004]: 'busy',
  [-501015]: 'busy',
  [-501016]: 'busy',
  [-401001]: 'forbidden',
  [-601034]: 'forbidden',
  [-604101]: 'forbidden',
}

/** What wx.cloud.callFunction resolves to. */
const Answer = v.object({ result: ReplyEnvelope })

/**
 * Calls a cloud function and reads its reply with `schema`. Throws ServiceError with the reason that the function gave,
 * or `timeout` after 12 s, `offline` as soon as there is no network, `bad-reply` for a reply of another shape.
 */
export async function callFunction<Schema extends v.GenericSchema>(
  name: string,
  request: object,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const answer = v.safeParse(Answer, await withinDeadline(send(name, request)))
  if (!answer.success) throw new ServiceError('bad-reply', answer.issues)
  const { result } = answer.output
  if (!result.ok) throw new ServiceError(REASONS[result.code], result.code, toUntrackedOrder(result.order))
  const reply = v.safeParse(schema, result.data)
  if (!reply.success) throw new ServiceError('bad-reply', reply.issues)
  return reply.output
}

function toUntrackedOrder(order: OrderSummary | undefined): UntrackedOrder | undefined {
  return order && { orderId: order.orderId, goods: order.goods ?? [], waybills: order.waybills }
}

/** The first two conditions are constants of the build, so a production build drops the first branch. */
function send(name: string, request: object): Promise<unknown> {
  if (process.env.TARO_APP_LOCAL_CLOUD && !process.env.TARO_APP_CLOUD_ENV && isInDevTools()) {
    return callLocalFunction(name, request)
  }
  return Taro.cloud.callFunction({ name, data: request, config: environment() })
}

async function withinDeadline(call: Promise<unknown>): Promise<unknown> {
  const startedOffline = !isOnline()
  const deadline = startDeadline(startedOffline ? OFFLINE_DEADLINE_MS : DEADLINE_MS)
  try {
    const answer = await Promise.race([call, deadline.passed])
    if (answer !== TIMED_OUT) {
      if (startedOffline) reportAnswer()
      return answer
    }
  } catch (error) {
    throw new ServiceError(await reasonOf(error), error)
  } finally {
    deadline.clear()
  }
  throw new ServiceError((await checkNetwork()) ? 'timeout' : 'offline')
}

/** Passes after `milliseconds`, or as soon as the network is lost. */
function startDeadline(milliseconds: number): { passed: Promise<typeof TIMED_OUT>; clear: () => void } {
  let clear = (): void => undefined
  const passed = new Promise<typeof TIMED_OUT>((resolve) => {
    const pass = (): void => {
      resolve(TIMED_OUT)
    }
    const timer = setTimeout(pass, milliseconds)
    const unsubscribe = onNetworkChange(() => {
      if (!isOnline()) pass()
    })
    clear = () => {
      clearTimeout(timer)
      unsubscribe()
    }
  })
  return { passed, clear }
}

/** A rejected call has a code only sometimes; without a known one the network's state decides. */
async function reasonOf(error: unknown): Promise<FailureReason> {
  const known = REASONS_BY_CLIENT_CODE[clientCode(error)]
  if (known) return known
  return (await checkNetwork()) ? 'unavailable' : 'offline'
}

/** WeChat puts the code into `errCode`, or as the first negative number into `errMsg`. */
function clientCode(error: unknown): number {
  const failure = v.safeParse(
    v.object({ errCode: v.optional(v.number()), errMsg: v.optional(v.string(), '') }),
    error,
  )
  if (!failure.success) return 0
  const { errCode, errMsg } = failure.output
  if (errCode !== undefined && errCode in REASONS_BY_CLIENT_CODE) return errCode
  return Number(/-\d{5,}/.exec(errMsg)?.[0] ?? errCode)
}

/** Initialises WeChat's cloud; called once at launch. WeChat ignores it in a shop's own program that has initialised its cloud. */
export function connectCloud(): void {
  Taro.cloud.init(environment())
}
