import Taro from '@tarojs/taro'
import * as v from 'valibot'
import type { FailureCode } from '../../../contract/replies'
import { ServiceError, type Reason } from '../errors'
import { isOnline } from '../../platform/device'
import { callLocalFunction, isInDevTools } from './localCloud'

/** Longer than a function may run (10 s), so that the function's own answer comes first. */
const DEADLINE_MS = 12_000
const LATE = Symbol('late')

const REASONS: Record<FailureCode, Reason> = {
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
 * What the client's own error codes mean, as far as the customer could act on it.
 * https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html
 */
const REASONS_BY_CLIENT_CODE: Readonly<Record<number, Reason>> = {
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

const Answer = v.object({
  result: v.variant('ok', [
    v.object({ ok: v.literal(true), data: v.unknown() }),
    v.object({ ok: v.literal(false), code: v.picklist(Object.keys(REASONS) as FailureCode[]) }),
  ]),
})

/**
 * Calls a cloud function and reads its reply with `schema`. Throws ServiceError, with the reason the function gave,
 * or `timeout` after 12 s, `offline` where there is no network, `bad-reply` where the reply has another shape.
 */
export async function callFunction<Schema extends v.GenericSchema>(
  name: string,
  request: object,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const answer = v.safeParse(Answer, await withinDeadline(send(name, request)))
  if (!answer.success) throw new ServiceError('bad-reply', answer.issues)
  const { result } = answer.output
  if (!result.ok) throw new ServiceError(REASONS[result.code], result.code)
  const reply = v.safeParse(schema, result.data)
  if (!reply.success) throw new ServiceError('bad-reply', reply.issues)
  return reply.output
}

/** Each condition but the last is a constant of the build: in production the first branch is gone. */
function send(name: string, request: object): Promise<unknown> {
  if (process.env.TARO_APP_LOCAL_CLOUD && !process.env.TARO_APP_CLOUD_ENV && isInDevTools()) {
    return callLocalFunction(name, request)
  }
  return Taro.cloud.callFunction({ name, data: request })
}

async function withinDeadline(call: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => {
      resolve(LATE)
    }, DEADLINE_MS)
  })
  try {
    const answer = await Promise.race([call, deadline])
    if (answer !== LATE) return answer
  } catch (error) {
    throw new ServiceError(await reasonOf(error), error)
  } finally {
    clearTimeout(timer)
  }
  throw new ServiceError((await isOnline()) ? 'timeout' : 'offline')
}

/** A rejected call carries a code only sometimes; where it does not help, the network's own state decides. */
async function reasonOf(error: unknown): Promise<Reason> {
  const known = REASONS_BY_CLIENT_CODE[clientCode(error)]
  if (known) return known
  return (await isOnline()) ? 'unavailable' : 'offline'
}

/** The code is in `errCode`, or is the first negative number of `errMsg`: WeChat fills in one or the other. */
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
