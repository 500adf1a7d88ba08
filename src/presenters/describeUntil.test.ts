import type { UntilPart } from '../domain/message/messageReading'
import { chinaTimeZone, type TimeZone } from '../domain/timeZone'
import { en } from '../locales/en'
import type { Translations } from '../locales/translations'
import { zhCN } from '../locales/zh-CN'
import { zhTW } from '../locales/zh-TW'
import { nothing } from '../../testing/storyFacts'
import { describeKept } from './describeUntil'

/** 2026-11-23 15:41 in China. */
const NOW = 1795419660
const HOUR = 3600
const DAY = 86_400

const NOTHING: UntilPart = {
  text: '',
  start: 0,
  end: 0,
  withinHours: null,
  daysLater: null,
  month: null,
  day: null,
  minutes: null,
}

interface Look {
  t?: Translations
  /** Null for a message without a time. */
  saidAtSeconds?: number | null
  zone?: TimeZone
}

/** The story of a parcel that waits in a locker until then. */
function storyOf(part: Partial<UntilPart>, look: Look = {}): string {
  const { t = zhCN, saidAtSeconds = NOW - 600, zone = chinaTimeZone } = look
  const view = { nowSeconds: NOW, zone, translations: t.time }
  const keptUntil = describeKept({ until: { ...NOTHING, ...part }, saidAtSeconds }, view)
  return t.story.readyForCollection({
    ...nothing,
    collectionPlace: t === zhTW ? '豐巢智能櫃' : '丰巢智能柜',
    keptUntil,
  })
}

it.each([
  ['a length of time', { withinHours: 48 }, '请在 48 小时内取出（约周三 15:31 前）'],
  ['a length that ends tomorrow', { withinHours: 24 }, '请在 24 小时内取出（约明天 15:31 前）'],
  ['a length of more than a week', { withinHours: 240 }, '请在 240 小时内取出（约12月3日 15:31 前）'],
  ['an hour of the same day', { daysLater: 0, minutes: 1200 }, '请在今天 20:00 前取出（还有 4 小时）'],
  ['an hour that is near', { daysLater: 0, minutes: 960 }, '请在今天 16:00 前取出（还有 19 分钟）'],
  ['an hour alone', { minutes: 1200 }, '请在 20:00 前取出'],
  ['a date', { month: 11, day: 25 }, '请在周三前取出'],
  ['a date and an hour', { month: 11, day: 30, minutes: 545 }, '请在11月30日 09:05 前取出（还有 6 天）'],
])('the story says until when a parcel is kept: %s', (_, part, text) => {
  expect(storyOf(part)).toBe(`放进了丰巢智能柜，${text}。`)
})

it.each([
  ['in hours', { daysLater: 0, minutes: 900 }, NOW - DAY / 2, '取件时限（今天 15:00）已经过了，请尽快去取'],
  ['in a length of time', { withinHours: 24 }, NOW - 2 * DAY, '取件时限（昨天 15:41）已经过了，请尽快去取'],
  ['on a day', { month: 11, day: 22 }, NOW - 3 * DAY, '取件时限（昨天）已经过了，请尽快去取'],
])('the story says that the time is over %s', (_, part, saidAtSeconds, text) => {
  expect(storyOf(part, { saidAtSeconds })).toBe(`放进了丰巢智能柜，${text}。`)
})

it('says the same in the other languages', () => {
  const tonight = { daysLater: 0, minutes: 1200 }
  expect(storyOf(tonight, { t: zhTW })).toBe('放進了豐巢智能櫃，請在今天 20:00 前取件（還有 4 小時）。')
  expect(storyOf({ withinHours: 48 }, { t: en })).toBe(
    "It's waiting at 丰巢智能柜. Collect it within 48 hours (by about 15:31 on Wednesday).",
  )
  expect(storyOf(tonight, { t: en })).toBe(
    "It's waiting at 丰巢智能柜. Collect it by 20:00 today (4 hours left).",
  )
  expect(storyOf({ daysLater: 1 }, { t: en })).toBe("It's waiting at 丰巢智能柜. Collect it by tomorrow.")
  expect(storyOf({ month: 11, day: 25 }, { t: en })).toBe(
    "It's waiting at 丰巢智能柜. Collect it by Wednesday.",
  )
  expect(storyOf({ withinHours: 24 }, { t: en, saidAtSeconds: NOW - 2 * DAY })).toBe(
    "It's waiting at 丰巢智能柜. It was to be collected by 15:41 yesterday. Please collect it as soon as you can.",
  )
})

it("writes an exact moment by the clock of the page, and a day or an hour alone by China's", () => {
  const zone = () => 0
  expect(storyOf({ daysLater: 0, minutes: 1200 }, { zone })).toContain('请在今天 12:00 前取出')
  expect(storyOf({ withinHours: 48 }, { zone })).toContain('约周三 07:31 前')
  expect(storyOf({ minutes: 1200 }, { zone })).toContain('请在 20:00 前取出')
})

it('counts days from the message, not from now', () => {
  expect(storyOf({ daysLater: 1 }, { saidAtSeconds: NOW - DAY })).toContain('请在今天前取出')
})

it.each([
  ['no day, hour or length is named', {}, NOW - HOUR],
  ['the day counts from a message without a time', { daysLater: 1 }, null],
])('asks for no haste if %s', (_, part, saidAtSeconds) => {
  expect(storyOf(part, { saidAtSeconds })).toBe('放进了丰巢智能柜，方便的时候就可以去取。')
})

it('names only the length if the message has no time to count from', () => {
  expect(storyOf({ withinHours: 48 }, { saidAtSeconds: null })).toBe('放进了丰巢智能柜，请在 48 小时内取出。')
})
