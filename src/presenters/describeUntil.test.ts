import type { UntilPart } from '../domain/message/messageReading'
import { chinaTimeZone } from '../domain/timeZone'
import { en } from '../locales/en'
import type { Translations } from '../locales/translations'
import { zhCN } from '../locales/zh-CN'
import { zhTW } from '../locales/zh-TW'
import { describeUntil } from './describeUntil'

/** 2026-11-23 15:41 in China. */
const NOW = 1795419660
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

function until(part: Partial<UntilPart>, t: Translations = zhCN, saidAtSeconds: number | null = NOW - 600) {
  const view = { nowSeconds: NOW, zone: chinaTimeZone, translations: t.time }
  return describeUntil({ until: { ...NOTHING, ...part }, saidAtSeconds }, view, t)
}

it.each([
  ['a length of time', { withinHours: 48 }, '快递消息说：请在 48 小时内取出'],
  ['an hour of the same day', { daysLater: 0, minutes: 1200 }, '快递消息说：请在今天 20:00 前取件'],
  ['an hour alone', { minutes: 1200 }, '快递消息说：请在 20:00 前取件'],
  ['a date', { month: 11, day: 25 }, '快递消息说：请在11月25日前取件'],
  ['a date and an hour', { month: 11, day: 25, minutes: 545 }, '快递消息说：请在11月25日 09:05 前取件'],
])('a ticket says until when a parcel is kept: %s', (_, part, text) => {
  expect(until(part)).toBe(text)
})

it('says the same in the other languages', () => {
  const part = { daysLater: 0, minutes: 1200 }
  expect(until(part, zhTW)).toBe('快遞訊息說：請在今天 20:00 前取件')
  expect(until({ month: 11, day: 25, minutes: 1200 }, en)).toBe(
    'The carrier asks you to collect it by 20:00 on 25 Nov',
  )
  expect(until({ month: 11, day: 25 }, en)).toBe('The carrier asks you to collect it by 25 Nov')
  expect(until(part, en)).toBe('The carrier asks you to collect it by 20:00 today')
})

it('counts days from the message, not from now', () => {
  expect(until({ daysLater: 1 }, zhCN, NOW - DAY)).toBe('快递消息说：请在今天前取件')
})

it('says nothing if no day, hour or length is named', () => {
  expect(until({})).toBeNull()
  expect(until({ daysLater: 1 }, zhCN, null)).toBeNull()
})
