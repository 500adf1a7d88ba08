import fc from 'fast-check'
import { anyFewWeeks, anyLanguage, anyTime, anyZone, DAY_SECONDS } from '../../testing/timeArbitraries'
import { time as en } from '../locales/time/en'
import { dayKey, formatDay } from './time'
import type { TimeZone } from './timeZone'

/** Calendar days since 1970 in a zone. */
const dayNumber = (atSeconds: number, at: TimeZone) =>
  Math.floor((atSeconds + at(atSeconds) * 60) / DAY_SECONDS)

describe('formatDay', () => {
  it('heads a day with today if and only if it is the same calendar day', () => {
    fc.assert(
      fc.property(anyTime, anyFewWeeks, anyZone, (nowSeconds, away, at) => {
        const today = dayKey(nowSeconds + away, at) === dayKey(nowSeconds, at)
        const { name } = formatDay(nowSeconds + away, { nowSeconds, zone: at, translations: en })
        expect(name === 'Today').toBe(today)
      }),
    )
  })

  it('names a day by the number of midnights since, in any zone', () => {
    fc.assert(
      fc.property(anyTime, anyFewWeeks, anyZone, (nowSeconds, away, at) => {
        const midnights = dayNumber(nowSeconds, at) - dayNumber(nowSeconds + away, at)
        const { name } = formatDay(nowSeconds + away, { nowSeconds, zone: at, translations: en })
        if (midnights === 0) expect(name).toBe('Today')
        else if (midnights === 1) expect(name).toBe('Yesterday')
        else if (midnights > 1 && midnights < 7) expect(name).toMatch(/^[A-Z][a-z]{2}$/)
        else expect(name).toMatch(/^\d{1,2} [A-Z][a-z]{2}( \d{4})?$/)
      }),
    )
  })

  it('gives the same heading to any two times with the same dayKey', () => {
    fc.assert(
      fc.property(
        anyTime,
        anyFewWeeks,
        fc.integer({ max: DAY_SECONDS, min: 0 }),
        anyZone,
        anyLanguage,
        (now, away, gap, at, language) => {
          const view = { nowSeconds: now, zone: at, translations: language }
          const [one, other] = [now + away, now + away + gap]
          fc.pre(dayKey(one, at) === dayKey(other, at))
          expect(formatDay(one, view)).toEqual(formatDay(other, view))
        },
      ),
    )
  })
})
