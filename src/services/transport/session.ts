import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { readStored, removeStored, writeStored } from '../../platform/storage'
import { ServiceError } from '../errors'
import { readBody, statusOf } from './httpReply'
import { DEADLINE_MS } from './withinDeadline'

const KEY = 'session'
/** Visible ASCII only: the token becomes a header. */
const Session = v.object({ token: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,4096}$/)) })

let known: string | undefined
let asked: Promise<string> | undefined

/**
 * The customer's session in the shop: the one in memory, the one that the phone has saved, or a new one. WeChat keeps a storage
 * for each of its users, and starts the mini-program again for another user. Throws ServiceError, or WeChat's own error.
 */
export function readSession(): Promise<string> {
  known ??= readStored(KEY, Session)?.token
  return known === undefined ? askOnce() : Promise.resolve(known)
}

/** Another session in place of the one that the server has refused; one request for all calls that were refused together. */
export function renewSession(refused: string): Promise<string> {
  if (known !== undefined && known !== refused) return Promise.resolve(known)
  known = undefined
  removeStored(KEY)
  return askOnce()
}

/** Calls that come together share one request, but never one that WeChat does not end. */
function askOnce(): Promise<string> {
  if (asked) return asked
  const timer = setTimeout(forget, DEADLINE_MS)
  const asking = ask().finally(() => {
    clearTimeout(timer)
    forget()
  })
  asked = asking
  function forget(): void {
    if (asked === asking) asked = undefined
  }
  return asking
}

async function ask(): Promise<string> {
  const { code } = await Taro.login({ timeout: DEADLINE_MS })
  const answer = await Taro.request<unknown, object>({
    url: process.env.TARO_APP_SESSION_URL,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: { code },
    timeout: DEADLINE_MS,
  })
  // A login that refuses the mini-program is the shop's to mend; the customer's link is right.
  if (isRefusal(statusOf(answer))) throw new ServiceError('forbidden', `HTTP ${statusOf(answer)}`)
  const session = v.safeParse(Session, readBody(answer))
  if (!session.success) throw new ServiceError('bad-reply', session.issues)
  known = session.output.token
  writeStored(KEY, session.output)
  return known
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
