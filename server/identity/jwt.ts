import type { FastifyRequest } from 'fastify'
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose'
import { Failure } from '../../cloudfunctions/shared/failure'
import { OPENID } from './openid'
import type { JwtSettings } from './settings'

/** Longest token, in characters. A longer one is refused unread. */
const MAX_TOKEN_LENGTH = 4096

/** The clocks of two servers may differ by this much, seconds. */
const CLOCK_TOLERANCE = 5

/** No token of the shared secret may be signed with a public key of the shop's, and none with `none`. */
const SECRET_ALGORITHMS = ['HS256']
const KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i

/** Errors of jose's that say nothing about the token: the keys could not be read. */
const KEYS_UNREADABLE = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']

/** The customer of a call with a token of the shop's login. The function throws BUSY if the login's keys cannot be read. */
export function createJwtIdentity({ key, issuer, audience, claim }: JwtSettings, now?: () => number) {
  const algorithms = 'secret' in key ? SECRET_ALGORITHMS : KEY_ALGORITHMS
  const keys = createKeys(key)
  return async ({ headers }: Pick<FastifyRequest, 'headers'>): Promise<string | null> => {
    const { authorization = '' } = headers
    if (authorization.length > MAX_TOKEN_LENGTH) return null
    const token = BEARER.exec(authorization)?.[1]
    if (token === undefined) return null
    const options: JWTVerifyOptions = {
      algorithms,
      issuer,
      audience,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp', claim],
      ...(now && { currentDate: new Date(now() * 1000) }),
    }
    try {
      const { payload } = await jwtVerify(token, keys, options)
      const openid = payload[claim]
      return typeof openid === 'string' && OPENID.test(openid) ? openid : null
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_UNREADABLE.includes(error.code)) return null
      throw new Failure('BUSY', 'the keys of the login cannot be read', { cause: error })
    }
  }
}

/** Public keys are fetched when they are needed first, and again for an unknown one, at most every 30 seconds. */
function createKeys(key: JwtSettings['key']): JWTVerifyGetKey {
  if ('jwksUrl' in key) return createRemoteJWKSet(new URL(key.jwksUrl), { timeoutDuration: 3000 })
  const secret = new TextEncoder().encode(key.secret)
  return () => Promise.resolve(secret)
}
