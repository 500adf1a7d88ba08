import dayjs from 'dayjs'
import fc from 'fast-check'
import { chinaTimeZone, deviceTimeZone, minutesBehindChina } from './timeZone'

const WINTER = Date.parse('2026-01-15T00:00:00Z') / 1000
const SUMMER = Date.parse('2026-07-15T00:00:00Z') / 1000

/** Minutes behind China of the three zones that these tests run in. */
const behind = new Map([
  ['UTC', { winter: 480, summer: 480 }],
  ['Asia/Shanghai', { winter: 0, summer: 0 }],
  ['America/Los_Angeles', { winter: 960, summer: 900 }],
]).get(process.env.TZ ?? '')

it('minutesBehindChina follows the zone of the phone in winter and in summer', () => {
  expect({ winter: minutesBehindChina(WINTER), summer: minutesBehindChina(SUMMER) }).toEqual(behind)
})

it.each([
  ['Auckland in summer time', -780, -300],
  ['Kathmandu', -345, 135],
  ['London', 0, 480],
  ['St. John’s', 210, 690],
])('minutesBehindChina reads the offset of a phone in %s', (_place, minutesWest, minutesBehind) => {
  jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutesWest)
  expect(minutesBehindChina(SUMMER)).toBe(minutesBehind)
})

it('chinaTimeZone is eight hours ahead of UTC in any zone of the phone', () => {
  jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(300)
  expect([WINTER, SUMMER, NaN].map(chinaTimeZone)).toEqual([480, 480, 480])
})

it('deviceTimeZone shifts a time as the phone itself does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (atSeconds) => {
      const shifted = dayjs((atSeconds + deviceTimeZone(atSeconds) * 60) * 1000).toISOString()
      expect(shifted.slice(0, 19)).toBe(dayjs(atSeconds * 1000).format('YYYY-MM-DDTHH:mm:ss'))
    }),
  )
})

it.each([NaN, Infinity, -Infinity, 1e300])(
  'deviceTimeZone falls back to China for %d, which no Date can hold',
  (no) => {
    expect(deviceTimeZone(no)).toBe(480)
  },
)
