import * as v from 'valibot'
import type { FailureReason } from '../../domain/failureReason'

/**
 * The codes of WeChat's cloud in the client, as far as they mean something to the customer.
 * https://developers.weixin.qq.com/minigame/dev/wxcloud/reference/errcode.html
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/development/call/faq.html
 */
const REASONS_BY_CLIENT_CODE: Readonly<Record<number, FailureReason>> = {
  [102002]: 'timeout',
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
  [-606001]: 'bad-request',
}

const ClientError = v.object({ errCode: v.optional(v.number()), errMsg: v.optional(v.string(), '') })

/** The reason of a rejected call of WeChat's; undefined if the error has no known code, which is often so. */
export function reasonOfClientError(error: unknown): FailureReason | undefined {
  const failure = v.safeParse(ClientError, error)
  if (!failure.success) return undefined
  const { errCode, errMsg } = failure.output
  const inMessage = Number(/-?\d{5,}/.exec(errMsg)?.[0])
  return REASONS_BY_CLIENT_CODE[errCode ?? 0] ?? REASONS_BY_CLIENT_CODE[inMessage]
}
