import { normalize } from './normalize'

const DELIVER = '(?:派送|派件|投递|配送|送货|再派|再送|再投)'
const TOMORROW = new RegExp(`(?:明[天日早]|次日|翌日|第二天|隔[天日])([^,。;]{0,10})${DELIVER}`)
/** "今日派送不成功" is what has just failed; only a second try is a promise. */
const TODAY = new RegExp(
  `(?:今[天日晚]|当[天日])([^,。;]{0,8})(?:(?:再|重新|二次|继续|另行|安排)[^,。;]{0,4}${DELIVER}|再[派送投])`,
)
const NOT = /[不未无停已]/

/** The day for which the carrier promises another delivery run, counted from the message's own day. */
export function readNextAttempt(message: string): 'today' | 'tomorrow' | null {
  const plain = normalize(message)
  const [, beforeTomorrow] = TOMORROW.exec(plain) ?? []
  if (beforeTomorrow !== undefined && !NOT.test(beforeTomorrow)) return 'tomorrow'
  const [, beforeToday] = TODAY.exec(plain) ?? []
  return beforeToday !== undefined && !NOT.test(beforeToday) ? 'today' : null
}
