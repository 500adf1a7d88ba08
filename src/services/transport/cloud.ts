import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { FailureCode } from '../../../contract/failure'
import type { OrderSummary } from '../../../contract/orderSummary'
import { ReplyEnvelope } from '../../../contract/reply'
import type { FailureReason } from '../../domain/failureReason'
import type { UntrackedOrder } from '../../domain/order'
import { isOnline } from '../../platform/network'
import { ServiceError } from '../errors'
import { environment } from './environment'
import { callLocalFunction, isInDevTools } from './localCloud'

/** Longer than a function may run (10 s), so that the function's own answer arrives first. */
const DEADLINE_MS = 12_000
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
 * or `timeout` after 12 s, `offline` without a network, `bad-reply` for a reply of another shape.
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
  return order && { goods: order.goods ?? [], waybills: order.waybills }
}

/** The first two conditions are constants of the build, so a production build drops the first branch. */
function send(name: string, request: object): Promise<unknown> {
  if (process.env.TARO_APP_LOCAL_CLOUD && !process.env.TARO_APP_CLOUD_ENV && isInDevTools()) {
    return callLocalFunction(name, request)
  }
  return Taro.cloud.callFunction({ name, data: request, config: environment() })
}

async function withinDeadline(call: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => {
      resolve(TIMED_OUT)
    }, DEADLINE_MS)
  })
  try {
    const answer = await Promise.race([call, deadline])
    if (answer !== TIMED_OUT) return answer
  } catch (error) {
    throw new ServiceError(await reasonOf(error), error)
  } finally {
    clearTimeout(timer)
  }
  throw new ServiceError((await isOnline()) ? 'timeout' : 'offline')
}

/** A rejected call has a code only sometimes; without a known one the network's state decides. */
async function reasonOf(error: unknown): Promise<FailureReason> {
  const known = REASONS_BY_CLIENT_CODE[clientCode(error)]
  if (known) return known
  return (await isOnline()) ? 'unavailable' : 'offline'
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
