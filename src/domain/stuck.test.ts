import { toJourney } from './journey'
import { findStuck } from './stuck'

const NOW = 1795419660
const HOUR = 3600

/** A parcel whose last news, of this code, came so many hours ago. */
const lastHeard = (hoursAgo: number | null, actionType: number) =>
  toJourney([
    { atSeconds: NOW - 500 * HOUR, actionType: 100001, message: '已揽收' },
    { atSeconds: hoursAgo === null ? null : NOW - hoursAgo * HOUR, actionType, message: '' },
  ])

describe('silence', () => {
  it.each([
    ['waiting for the courier', 100003, 48],
    ['picked up', 100001, 48],
    ['in transit', 200001, 48],
    ['out for delivery', 300002, 24],
    ['taken out of the locker', 300006, 24],
    ['after a failed delivery', 300004, 48],
    ['refused', 400004, 72],
    ['with a problem', 400005, 48],
  ])('%s (%i) is too long from %i hours on, and not a second before', (_, actionType, hours) => {
    expect(findStuck(lastHeard(hours - 1 / HOUR, actionType), NOW)).toBeNull()
    expect(findStuck(lastHeard(hours, actionType), NOW)).toEqual({
      reason: 'noUpdates',
      forSeconds: hours * HOUR,
    })
  })

  it.each([
    ['in a locker, where the customer is waited for', 300005],
    ['before it is paid', 90010],
    ['signed', 300003],
    ['cancelled', 400001],
    ['returned', 400003],
  ])('%s never is', (_, actionType) => {
    expect(findStuck(lastHeard(400, actionType), NOW)).toBeNull()
  })

  it('is broken by any news, also by a code on no list', () => {
    const journey = toJourney([
      { atSeconds: NOW - 90 * HOUR, actionType: 200001, message: '' },
      { atSeconds: NOW - HOUR, actionType: 770001, message: '' },
    ])
    expect(findStuck(journey, NOW)).toBeNull()
  })

  it('cannot be told of news whose time is unknown, or lies ahead', () => {
    expect(findStuck(toJourney([{ atSeconds: null, actionType: 200001, message: '' }]), NOW)).toBeNull()
    expect(findStuck(lastHeard(-900, 200001), NOW)).toBeNull()
  })
})

describe('a carrier that says it is held up', () => {
  it('is believed at once, with the cause it gives', () => {
    expect(findStuck(lastHeard(1, 400002), NOW)).toEqual({ reason: 'carrier', forSeconds: HOUR })
  })

  it('is believed without a time too', () => {
    const journey = toJourney([{ atSeconds: null, actionType: 400002, message: '' }])
    expect(findStuck(journey, NOW)).toEqual({ reason: 'carrier', forSeconds: 0 })
  })

  it('is no longer stuck once it moves', () => {
    const journey = toJourney([
      { atSeconds: NOW - 9 * HOUR, actionType: 400002, message: '' },
      { atSeconds: NOW - HOUR, actionType: 200001, message: '' },
    ])
    expect(findStuck(journey, NOW)).toBeNull()
  })
})

it('is nothing before the first scan', () => {
  expect(findStuck(toJourney([]), NOW)).toBeNull()
})
