import type { TimeView } from '../src/domain/time'
import { chinaTimeZone, type TimeZone } from '../src/domain/timeZone'
import { time as en } from '../src/locales/time/en'
import { time as zhCN } from '../src/locales/time/zh-CN'
import { time as zhTW } from '../src/locales/time/zh-TW'

/** Simplified Chinese, traditional Chinese, English: the order in which tests list their texts. */
export const LANGUAGES = [zhCN, zhTW, en]

/** Unix seconds of an ISO date and time; `offset` is its zone, or empty if the text has one. */
export function secondsOf(text: string, offset = '+08:00'): number {
  return Date.parse(`${text}${offset}`) / 1000
}

/** The current time of the tests: a Monday. */
export const NOW = secondsOf('2026-11-23T15:41:00')

/** A view in simplified Chinese. */
export function viewAt(nowSeconds: number, zone: TimeZone = chinaTimeZone): TimeView {
  return { nowSeconds, zone, translations: zhCN }
}

/** One view in China time for each language. */
export const VIEWS = LANGUAGES.map((translations): TimeView => ({ ...viewAt(NOW), translations }))
