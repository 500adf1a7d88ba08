import { kindSet } from './lookup'
import { EVENT, type Mark } from './tellingMarks'
import type { Token } from './tokens'

/** In advice these words threaten or report: the sentence has more to say than its parts. */
const GRAVE = kindSet(
  'goBack',
  'lose',
  'destroy',
  'cancel',
  'refuse',
  'delay',
  'nature',
  'hold',
  'redirect',
  'intercept',
  'fail',
  'pickupFail',
  'defect',
)
const THREAT = /^(?:逾期|超期|过期|否则|超时收)/
/** Outside a condition these report: "请及时取件 尚未派送". */
const DOUBTS = kindSet('not', 'trouble')
/** Outside a condition these report behind 已 (already): "请及时取件 已被取走". */
const DONE = kindSet(
  'sign',
  'signFor',
  'takeOut',
  'handOver',
  'store',
  'arrive',
  'goOn',
  'deliver',
  'collect',
)
/** "请勿领取" is no request to collect it. */
const FORBIDS = /[勿别]|^非$|可能|不[要必用]|无需/

/** How a word of advice, thanks, a condition or a request is read: `unread` if it reports something after all. */
export function judgeUntold(
  { kind, text }: Token,
  mark: Exclude<Mark, 'told' | 'part'>,
  previous: Token | undefined,
): 'known' | 'unread' {
  const reports = DOUBTS.has(kind) || (isPast(previous) && DONE.has(kind)) || FORBIDS.test(text)
  if (mark !== 'condition' && reports) return 'unread'
  if (mark === 'request') return GRAVE.has(kind) || EVENT.has(kind) || isPast(previous) ? 'unread' : 'known'
  return (GRAVE.has(kind) && text !== '有问题') || THREAT.test(text) ? 'unread' : 'known'
}

/** True for 已 and 已经 (already). */
export function isPast(token: Token | undefined): boolean {
  return token !== undefined && /^已经?$/.test(token.text)
}
