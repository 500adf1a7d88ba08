import { isTimingSafeEqual } from '../timingSafeEqual'
import type { PushSettings } from './settings'
import { signTexts } from './signature'

/** Why a request is not taken for WeChat's. `encrypted`: it is, and there is no key; `wrong key`: the key or AppID differs. */
export type PushRefusal =
  | 'no signature'
  | 'wrong signature'
  | 'timestamp'
  | 'encrypted'
  | 'not encrypted'
  | 'wrong key'
  | 'unreadable'

/** What WeChat adds to the address. */
export interface PushQuery {
  signature: string
  timestamp: string
  nonce: string
  /** Signs the body too; only of an encrypted push. */
  msgSignature: string
  echostr: string
}

/**
 * WeChat tries a push four times, within 20 s. This is longer, for clocks that differ. After it a recorded request is refused.
 */
const WINDOW_SECONDS = 300

const MAX_NONCE_LENGTH = 128

/** A parameter that is missing or given twice is ''. */
export function readPushQuery(query: unknown): PushQuery {
  const parameters = (query ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: string): string => {
    const value = parameters[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    signature: text('signature'),
    timestamp: text('timestamp'),
    nonce: text('nonce'),
    msgSignature: text('msg_signature'),
    echostr: text('echostr'),
  }
}

/** What is wrong with the address of a check; it changes nothing, so it may be repeated. */
export function findCheckRefusal(query: PushQuery, { token }: PushSettings): PushRefusal | undefined {
  const { signature, timestamp, nonce } = query
  if (!signature || !isPlain(query)) return 'no signature'
  return isTimingSafeEqual(signature, signTexts([token, timestamp, nonce])) ? undefined : 'wrong signature'
}

/** What the address says against a push, before its body is read. `now`: Unix seconds. */
export function findPushRefusal(
  query: PushQuery,
  settings: PushSettings,
  now: number,
): PushRefusal | undefined {
  const refusal = settings.aesKey === undefined ? findCheckRefusal(query, settings) : findMissing(query)
  if (refusal) return refusal
  return Math.abs(now - Number(query.timestamp)) > WINDOW_SECONDS ? 'timestamp' : undefined
}

/** WeChat says not to check `signature` of an encrypted push: `msg_signature`, which signs the body, follows later. */
function findMissing(query: PushQuery): PushRefusal | undefined {
  if (!query.msgSignature) return 'not encrypted'
  return isPlain(query) ? undefined : 'no signature'
}

/** True if this is the signature of an encrypted push. */
export function isSignedMessage(
  { msgSignature, timestamp, nonce }: PushQuery,
  encrypted: string,
  { token }: PushSettings,
): boolean {
  return isTimingSafeEqual(msgSignature, signTexts([token, timestamp, nonce, encrypted]))
}

function isPlain({ timestamp, nonce }: PushQuery): boolean {
  return /^\d{1,12}$/.test(timestamp) && nonce !== '' && nonce.length <= MAX_NONCE_LENGTH
}
