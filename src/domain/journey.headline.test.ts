import { eventAt, outForDelivery, PICKED_UP_AT, pickedUp } from '../../testing/pathEvents'
import { toJourney } from './journey'
import type { PathEvent } from './pathEvent'

const headline = (events: PathEvent[]) => toJourney(events).headline?.message

describe('the headline', () => {
  it('is the newest node', () => {
    expect(headline([pickedUp, outForDelivery])).toBe(outForDelivery.message)
  })

  it('can be a node whose time is unknown', () => {
    expect(headline([pickedUp, eventAt(null, 300002)])).toBe('300002')
  })

  it.each([
    ['an unlisted code', 770001],
    ['an update of another kind', 500001],
  ])('is not %s (%i) if there is an older node', (_, actionType) => {
    expect(headline([eventAt(PICKED_UP_AT + 90_000, actionType), outForDelivery])).toBe(
      outForDelivery.message,
    )
  })

  it('is an unlisted code if there is no other node', () => {
    expect(headline([eventAt(PICKED_UP_AT, 770001)])).toBe('770001')
  })

  it('is null before the first scan', () => {
    expect(toJourney([])).toEqual({ nodes: [], headline: null, ended: false })
  })
})

describe('a journey that ended', () => {
  const later = eventAt(PICKED_UP_AT + 90_000, 200001)

  it.each([
    ['signing', 300003],
    ['signing by another person', 300007],
    ['a cancellation', 400001],
  ])('by %s (%i) stays ended after later reports', (_, actionType) => {
    const journey = toJourney([pickedUp, eventAt(PICKED_UP_AT + 40_000, actionType), later])
    expect(journey).toMatchObject({ ended: true, headline: { message: String(actionType) } })
    expect(journey.nodes[0]?.message).toBe(later.message)
  })

  it.each([
    ['a return is over with a later signing, which is by the shop', 400003, 300003, 300003],
    ['a signing outranks an earlier cancellation', 400001, 300003, 300003],
    ['a signing outranks a later cancellation', 300003, 400001, 300003],
    ['of two signings the newer one counts', 300007, 300003, 300003],
  ])('more than once shows one ending: %s (%i, %i: %i)', (_, first, second, counts) => {
    expect(headline([eventAt(PICKED_UP_AT, first), eventAt(PICKED_UP_AT + 500, second)])).toBe(String(counts))
  })
})

it.each([300002, 300004, 300005, 400002, 400004, 400005, 200001, 300888])(
  'a journey with only code %i has not ended',
  (actionType) => {
    expect(toJourney([eventAt(PICKED_UP_AT, actionType)]).ended).toBe(false)
  },
)
