import { normalize } from './normalize'

const DELIVER = '(?:派送|派件|投递|配送|送货|再派|再送|再投)'
const TOMORROW = new RegExp(`(?:明[天日早]|次日|翌日|第二天|隔[天日])([^,。;]{0,10})${DELIVER}`)
/** "今日派送不成功" reports today's failure, so today counts only with a word for another attempt. */
const TODAY = new RegExp(
  `(?:今[天日晚]|当[天日])([^,。;]{0,8})(?:(?:再|重新|二次|继续|另行|安排)[^,。;]{0,4}${DELIVER}|再[派送投])`,
)
const NEGATION = /[不未无停已]/

/** The day of the next delivery attempt, relative to the day of the message; null if the message announces none. */
export function readNextAttempt(message: string): 'today' | 'tomorrow' | null {
  const plain = normalize(message)
  const [, beforeTomorrow] = TOMORROW.exec(plain) ?? []
  if (beforeTomorrow !== undefined && !NEGATION.test(beforeTomorrow)) return 'tomorrow'
  const [, beforeToday] = TODAY.exec(plain) ?? []
  return beforeToday !== undefined && !NEGATION.test(beforeToday) ? 'today' : null
}
