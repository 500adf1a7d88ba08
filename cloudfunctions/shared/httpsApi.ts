import { createAccessTokens } from './accessTokens'
import { timeUpstream } from './callRecord'
import { REQUEST_DEADLINE_MS, startDeadline, type Deadline } from './deadline'
import type { CreateExpressApi } from './expressApi'
import { Failure } from './failure'
import { exchange } from './httpsExchange'
import { readReply, toCamelCase } from './httpsReply'
import type { HttpsSettings } from './wechatSettings'

/** Calls a path of WeChat's HTTPS API; without a body with GET. Returns the reply as it is. Throws a Failure. */
export type CallWechat = (path: string, body: object | undefined, deadline: Deadline) => Promise<unknown>

/** The access token is wrong, illegal or expired. */
const TOKEN_ERRORS: readonly (number | undefined)[] = [40001, 40014, 42001]

const isTokenError = (error: unknown): error is Failure =>
  error instanceof Failure && TOKEN_ERRORS.includes(error.errCode)

/**
 * Creates the calls over HTTPS, with one access token for all. A token that WeChat does not accept is replaced once and the
 * call made once more; if WeChat does not accept the new one either, that failure is thrown, for a minute without asking.
 * `now`: Unix seconds.
 */
export function createHttpsCalls(settings: HttpsSettings, now: () => number): CallWechat {
  const tokens = createAccessTokens(settings, now)
  const ask = async (path: string, body: object | undefined, token: string, limitMs: number) => {
    const address = new URL(path, settings.origin)
    address.searchParams.set('access_token', token)
    return readReply(await timeUpstream(() => exchange(address, body, limitMs)))
  }
  return async (path, body, { remainingMs }) => {
    // A call takes as long as a cloud call may, with the requests for tokens.
    const { remainingMs: leftMs } = startDeadline(Math.min(REQUEST_DEADLINE_MS, remainingMs()))
    const token = await tokens.get(leftMs())
    try {
      return await ask(path, body, token, leftMs())
    } catch (error) {
      if (!isTokenError(error)) throw error
    }
    tokens.drop(token)
    const fresh = await tokens.get(leftMs())
    try {
      return await ask(path, body, fresh, leftMs())
    } catch (error) {
      if (isTokenError(error)) {
        tokens.drop(fresh)
        tokens.giveUp(error)
      }
      throw error
    }
  }
}

/** WeChat's logistics assistant over HTTPS, for functions that have no identity for cloud calls. */
export function createHttpsApi(settings: HttpsSettings, now: () => number): CreateExpressApi {
  return createHttpsExpressApi(createHttpsCalls(settings, now))
}

/** The same over calls that share their access token with others. */
export function createHttpsExpressApi(call: CallWechat): CreateExpressApi {
  return (deadline) => ({
    async getPath({ openid, orderId, deliveryId, waybillId }) {
      const body = {
        ...(openid !== undefined && { openid }),
        order_id: orderId,
        delivery_id: deliveryId,
        waybill_id: waybillId,
      }
      return toCamelCase(await call('/cgi-bin/express/business/path/get', body, deadline))
    },
    async getAllDelivery() {
      return toCamelCase(await call('/cgi-bin/express/business/delivery/getall', undefined, deadline))
    },
  })
}
