import dayjs from 'dayjs'
import fc from 'fast-check'
import { anyFewWeeks, anyLanguage, anyOffset, anyTime, anyZone } from '../../testing/timeArbitraries'
import { time as en } from '../locales/time/en'
import {
  dayKey,
  formatClock,
  formatClockAndDay,
  formatDateTime,
  formatDay,
  formatDuration,
  formatHours,
  formatTimeAgo,
  type TimeView,
} from './time'
import { chinaTimeZone, deviceTimeZone } from './timeZone'

/** Any value of type number. */
const anyNumber = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  anyTime,
  fc.constantFrom(NaN, Infinity, -Infinity),
)

/** Every text that is shown for a time. */
function written(atSeconds: number, view: TimeView): string[] {
  const { name, detail } = formatDay(atSeconds, view)
  const ago = formatTimeAgo(atSeconds, view)
  const texts = [
    formatClock(atSeconds, view),
    formatClockAndDay(atSeconds, view),
    formatDateTime(atSeconds, view),
  ]
  return [...texts, name, detail, ...(ago === null ? [] : [ago])]
}

describe('a time in China', () => {
  it('is written the same for any time zone of the phone', () => {
    const device = jest.spyOn(Date.prototype, 'getTimezoneOffset')
    fc.assert(
      fc.property(anyTime, anyFewWeeks, anyLanguage, anyOffset, (nowSeconds, away, language, minutesWest) => {
        const view = { nowSeconds, zone: chinaTimeZone, translations: language }
        device.mockReturnValue(0)
        const inLondon = written(nowSeconds + away, view)
        device.mockReturnValue(minutesWest)
        expect(written(nowSeconds + away, view)).toEqual(inLondon)
      }),
    )
  })

  it('is UTC plus eight hours', () => {
    fc.assert(
      fc.property(anyTime, (atSeconds) => {
        const [day, clock] = dayjs((atSeconds + 8 * 3600) * 1000)
          .toISOString()
          .split('T')
        expect(dayKey(atSeconds, chinaTimeZone)).toBe(day)
        expect(formatClock(atSeconds, { nowSeconds: atSeconds, zone: chinaTimeZone, translations: en })).toBe(
          clock?.slice(0, 5),
        )
      }),
    )
  })
})

it("formatDateTime writes a time in the phone's zone as the phone itself does", () => {
  fc.assert(
    fc.property(anyTime, (atSeconds) => {
      const local = dayjs(atSeconds * 1000)
      const view = { nowSeconds: atSeconds, zone: deviceTimeZone, translations: en }
      expect(formatDateTime(atSeconds, view)).toBe(local.format('D MMM, HH:mm'))
      expect(dayKey(atSeconds, deviceTimeZone)).toBe(local.format('YYYY-MM-DD'))
    }),
  )
})

describe('no text shows NaN, Infinity or a negative number', () => {
  const forbidden = /NaN|undefined|null|Invalid|Infinity|[-−]\s*\d|e[+-]?\d/i

  it('for any time, seen at any time from any zone', () => {
    fc.assert(
      fc.property(
        anyNumber,
        anyNumber,
        fc.oneof(anyZone, fc.constant(deviceTimeZone)),
        anyLanguage,
        (at, nowSeconds, own, language) => {
          const texts = written(at, { nowSeconds, zone: own, translations: language })
          expect(texts.join('\n')).not.toMatch(forbidden)
          expect(texts.filter((text) => text === '').length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('for any duration', () => {
    fc.assert(
      fc.property(anyNumber, anyLanguage, (seconds, language) => {
        expect(formatDuration(seconds, language)).toMatch(/^[^-−]+$/)
        expect(`${formatDuration(seconds, language)}\n${formatHours(seconds, language)}`).not.toMatch(
          forbidden,
        )
      }),
    )
  })
})
