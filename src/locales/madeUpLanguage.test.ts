import { madeUp } from '../../testing/madeUpLanguage'
import { LANGUAGES } from '../../preview/languages'
import { formatShortDay } from '../domain/dayNames'
import {
  formatClockAndDay,
  formatDateTime,
  formatDay,
  formatDuration,
  formatTimeAgo,
  type TimeView,
} from '../domain/time'
import { chinaTimeZone } from '../domain/timeZone'
import { en } from './en'
import { languageFor, languages } from './language'
import type { Translations } from './translations'
import { zhCN } from './zh-CN'

const HOUR = 3600
const DAY = 86_400
/** 2026-11-23 15:41 in China, a Monday. */
const NOW = 1_795_419_660
const view: TimeView = { nowSeconds: NOW, zone: chinaTimeZone, translations: madeUp.time }

/** A text without the brackets of the made-up language. */
const bare = (text: string | null) => text?.replace(/[⟦⟧]/g, '')

describe('a fourth language', () => {
  it('is chosen by its name once it is in the table of languages, and changes no other choice', () => {
    const four = { ...languages, xx: { catalogue: madeUp, names: /^xx/ } }
    expect(languageFor('xx_YY', four).catalogue).toBe(madeUp)
    expect(languageFor('zh_CN', four).catalogue).toBe(zhCN)
    expect(languageFor('fr', four).catalogue).toBe(en)
    expect(languageFor('xx_YY').catalogue).toBe(en)
  })

  it.each([
    ['a day and a clock', formatClockAndDay(NOW - DAY, view), '15:41-lastday'],
    ['a date and a clock', formatDateTime(NOW, view), '15:41 of XI.23'],
    ['a date of another year', formatDay(NOW - 365 * DAY, view).name, '2025.XI.23'],
    ['a date of another year in little space', formatShortDay(NOW - 365 * DAY, view), 'y2025'],
    ['a day and its weekday', formatDay(NOW, view).detail, 'd1/XI.23'],
    ['a duration', formatDuration(DAY + 21 * HOUR, madeUp.time), '21 ho on 1 da'],
    ['one', formatTimeAgo(NOW - 21 * HOUR, view), 'before 21 ho'],
    ['a few', formatTimeAgo(NOW - 3 * HOUR, view), 'before 3 hos'],
    ['many', formatTimeAgo(NOW - 12 * HOUR, view), 'before 12 hom'],
  ])('writes %s in its own order and plural', (_what, text, expected) => {
    expect(bare(text)).toBe(expected)
  })

  it('does not compile without a sentence, with one of another name, or with other facts', () => {
    const { retry, ...others } = zhCN
    // @ts-expect-error: `retry` is missing.
    const missing: Translations = others
    // @ts-expect-error: no page has such a sentence.
    const extra: Translations = { ...zhCN, again: retry }
    const orders = { ...zhCN.orders, parcelCount: (count: string) => count }
    // @ts-expect-error: `count` is a number.
    const otherFacts: Translations = { ...zhCN, orders }
    expect([missing, extra, otherFacts]).toHaveLength(3)
  })
})

it('the preview offers every language of the pages, and only these', () => {
  const offered = Object.keys(LANGUAGES).map((name) => languageFor(name).catalogue)
  expect(new Set(offered)).toEqual(new Set(Object.values(languages).map(({ catalogue }) => catalogue)))
  expect(new Set(offered).size).toBe(offered.length)
})
