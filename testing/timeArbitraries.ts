import fc from 'fast-check'
import type { TimeZone } from '../src/domain/timeZone'
import { LANGUAGES } from './timeViews'

export const DAY_SECONDS = 86_400
const YEAR_2000_SECONDS = 946_684_800
export const YEAR_2100_SECONDS = 4_102_444_800

/** Unix seconds of a valid time. */
export const anyTime = fc.integer({ min: YEAR_2000_SECONDS, max: YEAR_2100_SECONDS })

/** Seconds before or after now, within a few weeks, where days have names. */
export const anyFewWeeks = fc.integer({ min: -20 * DAY_SECONDS, max: 20 * DAY_SECONDS })

export const anyLanguage = fc.constantFrom(...LANGUAGES)

/** Minutes ahead of UTC. */
export const anyOffset = fc.integer({ min: -14 * 60, max: 14 * 60 })

/** A clock that is changed once, as for summer time. */
export const anyZone: fc.Arbitrary<TimeZone> = fc
  .record({ before: anyOffset, after: anyOffset, change: anyTime })
  .map(
    ({ before, after, change }) =>
      (atSeconds) =>
        atSeconds < change ? before : after,
  )
