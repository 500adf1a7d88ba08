import { toJourney } from './journey'
import { findStuck } from './stuck'

const NOW = 1795419660
const HOUR = 3600

/** The journey of a parcel whose latest update has this code and came `hoursAgo`. */
const lastHeard = (hoursAgo: number | null, actionType: number) =>
  toJourney([
    { atSeconds: NOW - 500 * HOUR, actionType: 100001, message: '已揽收' },
    { atSeconds: hoursAgo === null ? null : NOW - hoursAgo * HOUR, actionType, message: '' },
  ])

describe('a parcel without an update', () => {
  it.each([
    ['waiting for the courier', 100003, 48],
    ['picked up', 100001, 48],
    ['in transit', 200001, 48],
    ['out for delivery', 300002, 24],
    ['taken out of the locker', 300006, 24],
    ['after a failed delivery', 300004, 48],
    ['refused', 400004, 72],
    ['with a problem', 400005, 48],
    ['on its way back', 400003, 72],
  ])('%s (%i) counts as stuck after %i hours, and not a second earlier', (_, actionType, hours) => {
    expect(findStuck(lastHeard(hours - 1 / HOUR, actionType), NOW)).toBeNull()
    expect(findStuck(lastHeard(hours, actionType), NOW)).toEqual({
      reason: 'noUpdates',
      forSeconds: hours * HOUR,
    })
  })

  it.each([
    ['in a locker, where it waits for the customer,', 300005],
    ['before it is paid for', 90010],
    ['signed', 300003],
    ['cancelled', 400001],
  ])('%s (%i) never counts as stuck', (_, actionType) => {
    expect(findStuck(lastHeard(400, actionType), NOW)).toBeNull()
  })

  it('does not count as stuck after any recent update, even with an unlisted code', () => {
    const journey = toJourney([
      { atSeconds: NOW - 90 * HOUR, actionType: 200001, message: '' },
      { atSeconds: NOW - HOUR, actionType: 770001, message: '' },
    ])
    expect(findStuck(journey, NOW)).toBeNull()
  })

  it('does not count as stuck if its latest update has no time or lies in the future', () => {
    expect(findStuck(toJourney([{ atSeconds: null, actionType: 200001, message: '' }]), NOW)).toBeNull()
    expect(findStuck(lastHeard(-900, 200001), NOW)).toBeNull()
  })
})

describe('a parcel that its carrier reports as held up', () => {
  it('counts as stuck at once', () => {
    expect(findStuck(lastHeard(1, 400002), NOW)).toEqual({ reason: 'carrier', forSeconds: HOUR })
  })

  it('counts as stuck even if the report has no time', () => {
    const journey = toJourney([{ atSeconds: null, actionType: 400002, message: '' }])
    expect(findStuck(journey, NOW)).toEqual({ reason: 'carrier', forSeconds: 0 })
  })

  it('no longer counts as stuck once it moves', () => {
    const journey = toJourney([
      { atSeconds: NOW - 9 * HOUR, actionType: 400002, message: '' },
      { atSeconds: NOW - HOUR, actionType: 200001, message: '' },
    ])
    expect(findStuck(journey, NOW)).toBeNull()
  })
})

it('a parcel without events does not count as stuck', () => {
  expect(findStuck(toJourney([]), NOW)).toBeNull()
})
