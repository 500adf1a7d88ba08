import type { UntilPart } from './message/messageReading'
import { isOver, toDeadlineDay, toDeadlineEnd } from './deadline'
import { dayKey } from './time'
import { chinaTimeZone } from './timeZone'

/** 2026-12-30 23:30 in China. */
const SAID = 1798644600

const part: UntilPart = {
  text: '',
  start: 0,
  end: 0,
  withinHours: null,
  daysLater: null,
  month: null,
  day: null,
  minutes: null,
}

function dayOf(until: Partial<UntilPart>, saidAtSeconds: number | null = SAID): string | null {
  const seconds = toDeadlineDay({ until: { ...part, ...until }, saidAtSeconds })
  return seconds === null ? null : dayKey(seconds, chinaTimeZone)
}

it.each([
  ['the same day', { daysLater: 0 }, '2026-12-30'],
  ['the next day, by China’s calendar', { daysLater: 1 }, '2026-12-31'],
  ['a date of the same year', { month: 12, day: 31 }, '2026-12-31'],
  ['a date of the next year', { month: 1, day: 2 }, '2027-01-02'],
  ['a date shortly before', { month: 11, day: 25 }, '2026-11-25'],
])('a deadline can be %s', (_, until, day) => {
  expect(dayOf(until)).toBe(day)
})

it.each([
  ['names only an hour', { minutes: 1200 }, SAID],
  ['names only a length of time', { withinHours: 48 }, SAID],
  ['stands in a message without a time', { daysLater: 1 }, null],
  ['names a month without a day', { month: 12 }, SAID],
])('a deadline that %s has no day', (_, until, said) => {
  expect(dayOf(until, said)).toBeNull()
})

const endOf = (until: Partial<UntilPart>, saidAtSeconds: number | null = SAID) =>
  toDeadlineEnd({ until: { ...part, ...until }, saidAtSeconds })

describe('the end of a deadline', () => {
  it('is an exact moment for a length of time, which counts from the message', () => {
    expect(endOf({ withinHours: 48 }).moment).toBe(SAID + 48 * 3600)
    expect(endOf({ withinHours: 48 }, null)).toEqual({ moment: null, day: null })
  })

  it("is an exact moment for a day and an hour, by China's clock", () => {
    // 2026-12-31 20:00 in China, 20.5 hours after the message.
    expect(endOf({ daysLater: 1, minutes: 1200 }).moment).toBe(SAID + 20.5 * 3600)
  })

  it('is no exact moment for a day or an hour alone', () => {
    expect(endOf({ daysLater: 1 })).toEqual({ moment: null, day: SAID + 86_400 })
    expect(endOf({ minutes: 1200 })).toEqual({ moment: null, day: null })
  })
})

it.each([
  ['an exact moment at that moment', { withinHours: 24 }, 24 * 3600],
  ['a day when the day ends in China', { daysLater: 1 }, 24.5 * 3600],
])('a deadline is over that names %s, and not a second earlier', (_, until, afterSeconds) => {
  expect(isOver(endOf(until), SAID + afterSeconds - 1)).toBe(false)
  expect(isOver(endOf(until), SAID + afterSeconds)).toBe(true)
})

it('a deadline that names only an hour is never over', () => {
  expect(isOver(endOf({ minutes: 1200 }), SAID + 1e9)).toBe(false)
})
