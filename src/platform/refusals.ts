import * as v from 'valibot'

/** What a tap has asked WeChat for. */
export type TapRequest = 'copy' | 'call' | 'open'

/**
 * Why WeChat refused. `undeclared`: the shop has not declared the use in its privacy guide. `disagreed`: the customer has
 * not agreed to that guide. `failed`: anything else.
 */
export type RefusalReason = 'undeclared' | 'disagreed' | 'failed'

/** A request of a tap that WeChat refused. */
export interface Refusal {
  request: TapRequest
  reason: RefusalReason
  /** The text that was to be copied, or the number to be called; '' for a page. */
  text: string
}

type Listener = (refusal: Refusal) => void

const WxFailure = v.object({
  errno: v.fallback(v.optional(v.number()), undefined),
  errMsg: v.fallback(v.string(), ''),
})

/** https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */
const UNDECLARED = 112
const DISAGREED = 104

const listeners = new Set<Listener>()

/** Calls back for each refused request of a tap; returns an unsubscribe function. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells the page on screen that WeChat refused what a tap asked for. A customer who cancelled is told nothing. */
export function reportRefusal(request: TapRequest, text: string, error: unknown): void {
  const reason = reasonOf(error)
  if (reason === null) return
  for (const listener of [...listeners]) listener({ request, reason, text })
}

/** Null if the customer cancelled. WeChat gives `errno` only since base library 2.24.0, so the words are read too. */
function reasonOf(error: unknown): RefusalReason | null {
  const read = v.safeParse(WxFailure, error)
  if (!read.success) return 'failed'
  const { errno, errMsg } = read.output
  if (errno === UNDECLARED || /not declared in the privacy/i.test(errMsg)) return 'undeclared'
  if (errno === DISAGREED || /privacy permission is not authorized/i.test(errMsg)) return 'disagreed'
  return /:fail cancel/i.test(errMsg) ? null : 'failed'
}
