import fc from 'fast-check'
import { anyLanguage, anyTime, DAY_SECONDS, YEAR_2100_SECONDS } from '../../testing/timeArbitraries'
import { time as en } from '../locales/time/en'
import { formatDuration, formatTimeAgo } from './time'
import { chinaTimeZone } from './timeZone'

describe('formatTimeAgo', () => {
  const seconds = new Map([
    ['minute', 60],
    ['hour', 3600],
    ['day', DAY_SECONDS],
    ['year', 365.25 * DAY_SECONDS],
  ])

  /** The seconds that an English "… ago" stands for, and the seconds of its unit. */
  function read(ago: string | null) {
    const [, count, name] = /^(\d+) (minute|hour|day|year)s? ago$/.exec(ago ?? '') ?? []
    const unit = seconds.get(name ?? '') ?? 60
    return { span: Number(count ?? (ago === 'Just now' ? 0 : NaN)) * unit, unit }
  }

  const agoOf = (elapsed: number, nowSeconds: number) =>
    read(formatTimeAgo(nowSeconds - elapsed, { nowSeconds, zone: chinaTimeZone, translations: en }))

  const elapsed = fc.oneof(fc.nat(3 * DAY_SECONDS), fc.nat(4_000 * DAY_SECONDS))

  it('rounds the elapsed time down to its unit', () => {
    fc.assert(
      fc.property(elapsed, (passed) => {
        const { span, unit } = agoOf(passed, YEAR_2100_SECONDS)
        expect(span).toBeLessThanOrEqual(passed)
        // Years are counted in whole days.
        expect(span + unit + (unit > DAY_SECONDS ? DAY_SECONDS : 0)).toBeGreaterThan(passed)
      }),
    )
  })

  it('never decreases as time passes', () => {
    fc.assert(
      fc.property(elapsed, elapsed, (one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          agoOf(each, YEAR_2100_SECONDS),
        )
        expect(sooner?.span).toBeLessThanOrEqual(later?.span ?? NaN)
      }),
    )
  })

  it('is null if and only if the time is at least a minute ahead', () => {
    fc.assert(
      fc.property(
        anyTime,
        fc.integer({ min: -200, max: 200 }),
        anyLanguage,
        (nowSeconds, ahead, language) => {
          const ago = formatTimeAgo(nowSeconds + ahead, {
            nowSeconds,
            zone: chinaTimeZone,
            translations: language,
          })
          expect(ago === null).toBe(ahead >= 60)
        },
      ),
    )
  })
})

it('formatDuration uses at most two units and rounds down to the smaller one', () => {
  const units = new Map([
    ['minute', 60],
    ['hour', 3600],
    ['day', DAY_SECONDS],
  ])
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 60, max: 3 * DAY_SECONDS }),
        fc.integer({ min: 60, max: 4_000 * DAY_SECONDS }),
      ),
      (span) => {
        const facts = [...formatDuration(span, en).matchAll(/(\d+) (minute|hour|day)s?/g)]
        const total = facts.reduce(
          (sum, [, count, unit]) => sum + Number(count) * (units.get(unit ?? '') ?? NaN),
          0,
        )
        const slack = span < DAY_SECONDS ? 60 : 3600
        expect(facts.length === 1 || facts.length === 2).toBe(true)
        expect(total).toBeLessThanOrEqual(span)
        expect(total + slack).toBeGreaterThan(span)
      },
    ),
  )
})
