import type { Environment } from '../settings'

/** How the server knows which customer calls. There is one way at a time. */
export type IdentitySettings = CloudRunSettings | JwtSettings

export interface CloudRunSettings {
  kind: 'cloudrun'
  /** The id of the environment that this container runs in. */
  envId: string
  /** The only mini-program whose customers are known. */
  appid: string
}

export interface JwtSettings {
  kind: 'jwt'
  /** A secret that the shop's login shares with the server, or the address of its public keys. */
  key: { secret: string } | { jwksUrl: string }
  issuer: string
  audience: string
  /** The claim that has the customer's openid. */
  claim: string
}

/** RFC 7518, 3.2: a key of HS256 has at least 256 bits. */
const MIN_SECRET_BYTES = 32

const DEFAULT_CLAIM = 'openid'
const KEYS_ADDRESS = /^https:\/\/[^\s/@]+(?:\/\S*)?$|^http:\/\/127\.0\.0\.1(?::\d{1,5})?(?:\/\S*)?$/

/**
 * Reads IDENTITY and what belongs to it. Throws an Error of one sentence that names the setting and how to mend it, without
 * a value.
 */
export function readIdentitySettings(environment: Environment, appid: string): IdentitySettings {
  const kind = environment.IDENTITY?.trim() ?? ''
  if (kind === 'cloudrun') return readCloudRun(environment, appid)
  if (kind === 'jwt') return readJwt(environment)
  throw new Error(
    `IDENTITY ${kind === '' ? 'is missing' : 'is neither cloudrun nor jwt'}: write cloudrun in WeChat Cloud Run, or jwt for the tokens of your own login.`,
  )
}

/** The platform sets CBR_ENV_ID; elsewhere any client could send the headers of Cloud Run. */
function readCloudRun(environment: Environment, appid: string): CloudRunSettings {
  const envId = environment.CBR_ENV_ID?.trim() ?? ''
  if (envId === '')
    throw new Error(
      'IDENTITY is cloudrun, but CBR_ENV_ID, which WeChat Cloud Run sets in its containers, is missing: write jwt outside of Cloud Run.',
    )
  return { kind: 'cloudrun', envId, appid }
}

function readJwt(environment: Environment): JwtSettings {
  const setting = (name: string): string => environment[name]?.trim() ?? ''
  const required = (name: string, advice: string): string => {
    const value = setting(name)
    if (value === '') throw new Error(`${name} is missing: ${advice}.`)
    return value
  }
  const claim = setting('JWT_CLAIM') || DEFAULT_CLAIM
  if (!/^[\w:./-]{1,128}$/.test(claim))
    throw new Error(
      'JWT_CLAIM is no name of a claim: write the one with the openid, or leave it empty for openid.',
    )
  return {
    kind: 'jwt',
    key: readKey(setting('JWT_SECRET'), setting('JWKS_URL')),
    issuer: required('JWT_ISSUER', 'write the iss of your tokens'),
    audience: required('JWT_AUDIENCE', 'write the aud of your tokens'),
    claim,
  }
}

function readKey(secret: string, jwksUrl: string): JwtSettings['key'] {
  if (secret !== '' && jwksUrl !== '')
    throw new Error(
      'JWT_SECRET and JWKS_URL are both set: leave the one that your login does not sign with empty.',
    )
  if (secret === '' && jwksUrl === '')
    throw new Error(
      'JWT_SECRET is missing: write the secret of your tokens, or the address of their keys to JWKS_URL.',
    )
  if (secret !== '') {
    if (Buffer.byteLength(secret) < MIN_SECRET_BYTES)
      throw new Error('JWT_SECRET is too short: HS256 needs at least 32 random characters.')
    return { secret }
  }
  if (!KEYS_ADDRESS.test(jwksUrl) || !URL.canParse(jwksUrl))
    throw new Error('JWKS_URL is no https address: write where your login publishes its keys.')
  return { jwksUrl }
}
