import dayjs from 'dayjs'
import fc from 'fast-check'
import { time as en } from '../locales/time/en'
import { time as zhCN } from '../locales/time/zh-CN'
import { time as zhTW } from '../locales/time/zh-TW'
import {
  dayKey,
  formatTimeAgo,
  formatClock,
  formatClockAndDay,
  formatDay,
  formatDuration,
  formatHours,
  formatDateTime,
  type TimeView,
} from './time'
import { chinaTimeZone, deviceTimeZone, type TimeZone } from './timeZone'

const DAY = 86_400

const YEAR_2000 = 946_684_800
const YEAR_2100 = 4_102_444_800

const moment = fc.integer({ min: YEAR_2000, max: YEAR_2100 })
/** A few weeks around now, where days have names. */
const lately = fc.integer({ min: -20 * DAY, max: 20 * DAY })
const anyLanguage = fc.constantFrom(zhCN, zhTW, en)
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 })
/** A clock that is changed once, as for summer time. */
const zone: fc.Arbitrary<TimeZone> = fc.record({ before: offset, after: offset, change: moment }).map(
  ({ before, after, change }) =>
    (atSeconds) =>
      atSeconds < change ? before : after,
)
/** Whatever a field of type number can hold. */
const anyNumber = fc.oneof(
  fc.double(),
  fc.maxSafeInteger(),
  moment,
  fc.constantFrom(NaN, Infinity, -Infinity),
)

/** All that is ever shown of a moment. */
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

/** The number of the calendar day that a zone's clock shows. */
const dayNumber = (atSeconds: number, at: TimeZone) => Math.floor((atSeconds + at(atSeconds) * 60) / DAY)

describe('China time', () => {
  it("is the same whatever the device's clock", () => {
    const device = jest.spyOn(Date.prototype, 'getTimezoneOffset')
    fc.assert(
      fc.property(moment, lately, anyLanguage, offset, (nowSeconds, away, language, minutesWest) => {
        const view = { nowSeconds, zone: chinaTimeZone, translations: language }
        device.mockReturnValue(0)
        const inLondon = written(nowSeconds + away, view)
        device.mockReturnValue(minutesWest)
        expect(written(nowSeconds + away, view)).toEqual(inLondon)
      }),
    )
  })

  it('is UTC and eight hours', () => {
    fc.assert(
      fc.property(moment, (atSeconds) => {
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

it("writes the device's time as the device itself does", () => {
  fc.assert(
    fc.property(moment, (atSeconds) => {
      const local = dayjs(atSeconds * 1000)
      const view = { nowSeconds: atSeconds, zone: deviceTimeZone, translations: en }
      expect(formatDateTime(atSeconds, view)).toBe(local.format('D MMM, HH:mm'))
      expect(dayKey(atSeconds, deviceTimeZone)).toBe(local.format('YYYY-MM-DD'))
    }),
  )
})

describe('a day is headed', () => {
  it('today if and only if it is the same day of the calendar', () => {
    fc.assert(
      fc.property(moment, lately, zone, (nowSeconds, away, at) => {
        const today = dayKey(nowSeconds + away, at) === dayKey(nowSeconds, at)
        const { name } = formatDay(nowSeconds + away, { nowSeconds, zone: at, translations: en })
        expect(name === 'Today').toBe(today)
      }),
    )
  })

  it('by how many midnights lie between, on any clock', () => {
    fc.assert(
      fc.property(moment, lately, zone, (nowSeconds, away, at) => {
        const midnights = dayNumber(nowSeconds, at) - dayNumber(nowSeconds + away, at)
        const { name } = formatDay(nowSeconds + away, { nowSeconds, zone: at, translations: en })
        if (midnights === 0) expect(name).toBe('Today')
        else if (midnights === 1) expect(name).toBe('Yesterday')
        else if (midnights > 1 && midnights < 7) expect(name).toMatch(/^[A-Z][a-z]{2}$/)
        else expect(name).toMatch(/^\d{1,2} [A-Z][a-z]{2}( \d{4})?$/)
      }),
    )
  })

  it('the same for any two moments with the same key', () => {
    fc.assert(
      fc.property(
        moment,
        lately,
        fc.integer({ max: DAY, min: 0 }),
        zone,
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

describe('how long ago', () => {
  const seconds = new Map([
    ['min', 60],
    ['h', 3600],
    ['day', DAY],
  ])

  /** The span that an English "ago" stands for, and the unit it is told in. */
  function read(ago: string | null) {
    const [, count, name] = /^(\d+) (min|h|day)s? ago$/.exec(ago ?? '') ?? []
    const unit = seconds.get(name ?? '') ?? 60
    return { span: Number(count ?? (ago === 'Just now' ? 0 : NaN)) * unit, unit }
  }

  const agoOf = (elapsed: number, nowSeconds: number) =>
    read(formatTimeAgo(nowSeconds - elapsed, { nowSeconds, zone: chinaTimeZone, translations: en }))

  const elapsed = fc.oneof(fc.nat(3 * DAY), fc.nat(4_000 * DAY))

  it('is never more than has passed, and falls short by less than its unit', () => {
    fc.assert(
      fc.property(elapsed, (passed) => {
        const { span, unit } = agoOf(passed, YEAR_2100)
        expect(span).toBeLessThanOrEqual(passed)
        expect(span + unit).toBeGreaterThan(passed)
      }),
    )
  })

  it('never falls while time goes on', () => {
    fc.assert(
      fc.property(elapsed, elapsed, (one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          agoOf(each, YEAR_2100),
        )
        expect(sooner?.span).toBeLessThanOrEqual(later?.span ?? NaN)
      }),
    )
  })

  it('is there if and only if the moment is less than a minute ahead', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -200, max: 200 }), anyLanguage, (nowSeconds, ahead, language) => {
        const ago = formatTimeAgo(nowSeconds + ahead, {
          nowSeconds,
          zone: chinaTimeZone,
          translations: language,
        })
        expect(ago === null).toBe(ahead >= 60)
      }),
    )
  })
})

it('tells a span in at most two units, short of it by less than the smaller one', () => {
  const units = new Map([
    ['minute', 60],
    ['hour', 3600],
    ['day', DAY],
  ])
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 60, max: 3 * DAY }), fc.integer({ min: 60, max: 4_000 * DAY })),
      (span) => {
        const facts = [...formatDuration(span, en).matchAll(/(\d+) (minute|hour|day)s?/g)]
        const total = facts.reduce(
          (sum, [, count, unit]) => sum + Number(count) * (units.get(unit ?? '') ?? NaN),
          0,
        )
        const slack = span < DAY ? 60 : 3600
        expect(facts.length === 1 || facts.length === 2).toBe(true)
        expect(total).toBeLessThanOrEqual(span)
        expect(total + slack).toBeGreaterThan(span)
      },
    ),
  )
})

describe('no text gives away a number that is none', () => {
  const forbidden = /NaN|undefined|null|Invalid|Infinity|[-−]\s*\d|e[+-]?\d/i

  it('of any moment, seen at any moment from any zone', () => {
    fc.assert(
      fc.property(
        anyNumber,
        anyNumber,
        fc.oneof(zone, fc.constant(deviceTimeZone)),
        anyLanguage,
        (at, nowSeconds, own, language) => {
          const texts = written(at, { nowSeconds, zone: own, translations: language })
          expect(texts.join('\n')).not.toMatch(forbidden)
          expect(texts.filter((text) => text === '').length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('of any span', () => {
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
