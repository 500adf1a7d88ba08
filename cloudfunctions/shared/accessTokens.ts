import * as v from 'valibot'
import { timeUpstream } from './callRecord'
import { REQUEST_DEADLINE_MS } from './deadline'
import { limitTime } from './limitTime'
import { Failure } from './failure'
import { exchange } from './httpsExchange'
import { readReply } from './httpsReply'
import type { HttpsSettings } from './wechatSettings'

/** The access token of the mini-program, which every HTTPS call to WeChat carries. */
export interface AccessTokens {
  /** The token, from WeChat if there is none or its time is over; callers at the same time share a request. */
  get(limitMs: number): Promise<string>
  /** Forgets this token, because WeChat does not accept it. */
  drop(token: string): void
  /** WeChat has refused a token that was new: for a minute `get` throws the failure. */
  giveUp(failure: Failure): void
}

const TokenReply = v.object({ access_token: v.pipe(v.string(), v.nonEmpty()), expires_in: v.number() })

/** Before its end a token is replaced: in the last five minutes the old and the new one are both valid. */
const EARLY_SECONDS = 300
const MIN_SECONDS = 60

/** No token is valid for longer, so a later end comes from a wrong clock. */
const MAX_SECONDS = 7200

/** WeChat is not asked for a token again this long after it has refused one: a wrong key stays wrong. */
const FAILURE_SECONDS = 60

interface Known {
  token: string
  /** Unix seconds. */
  until: number
}

/**
 * The tokens of `stable_token`, kept in this instance's memory. WeChat gives all callers the same token until its last
 * minutes, so instances need not share it. `now`: Unix seconds.
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken.html
 */
export function createAccessTokens(settings: HttpsSettings, now: () => number): AccessTokens {
  let known: Known | undefined
  let refused: { failure: Failure; until: number } | undefined
  let asking: Promise<Known> | undefined
  const isNow = (until: number): boolean => until > now() && until <= now() + MAX_SECONDS
  const giveUp = (failure: Failure): void => {
    refused = { failure, until: now() + FAILURE_SECONDS }
  }

  async function ask(): Promise<Known> {
    try {
      known = await fetchToken(settings, now)
      return known
    } catch (error) {
      // -1 and a failure without a number may pass at once.
      if (error instanceof Failure && (error.errCode ?? -1) > 0) giveUp(error)
      throw error
    } finally {
      asking = undefined
    }
  }

  return {
    async get(limitMs) {
      if (refused && isNow(refused.until)) throw refused.failure
      if (known && isNow(known.until)) return known.token
      asking ??= ask()
      // A caller whose time is over does not wait for its end.
      asking.catch(() => undefined)
      const shared = asking
      return (await limitTime(limitMs, () => shared)).token
    },
    drop(token) {
      if (known?.token === token) known = undefined
    },
    giveUp,
  }
}

/** Asks WeChat within a time of its own, as other callers may wait for the answer too. */
async function fetchToken({ origin, appid, secret }: HttpsSettings, now: () => number): Promise<Known> {
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false }
  const address = new URL('/cgi-bin/stable_token', origin)
  const reply = readReply(await timeUpstream(() => exchange(address, body, REQUEST_DEADLINE_MS)))
  const token = v.safeParse(TokenReply, reply)
  if (!token.success) throw new Failure('BAD_REPLY', 'stable_token did not answer with a token')
  const { access_token, expires_in } = token.output
  const seconds = Math.min(Math.max(expires_in - EARLY_SECONDS, MIN_SECONDS), MAX_SECONDS)
  return { token: access_token, until: now() + seconds }
}
