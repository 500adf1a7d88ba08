import type { UntilPart } from './message/messageReading'
import { toDeadlineDay } from './deadline'
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
