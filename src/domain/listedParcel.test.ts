import { journeyOf, START, type Row } from '../../testing/journeyOf'
import type { Journey } from './journey'
import { toListedJourney, toListedParcel, toListedState } from './listedParcel'
import type { PathEvent } from './pathEvent'

const HOUR = 3600

function latestOf([hours, actionType, message = '']: Row): PathEvent {
  return { atSeconds: hours === null ? null : START + hours * HOUR, actionType, message }
}

const SIGNED: Row = [9, 300003, '已签收']
const STORED: Row = [4, 300005, '已存入【城南丰巢柜】，请及时取件']

/** The parcel of the list whose newest row is this one of the journey. */
const listed = (latest: Row, journey: Journey, nowHours = 10) =>
  toListedParcel(latestOf(latest), toListedState(journey), START + nowHours * HOUR)

it('a signing on the way back is a return, as on the page', () => {
  const journey = journeyOf([1, 400004, '收件人拒收，快件退回'], SIGNED)
  expect(journey.headline?.milestone).toBe('returned')
  expect(listed(SIGNED, journey)).toMatchObject({
    headline: { milestone: 'returned', stage: 'exception' },
    narrative: { milestone: 'returned' },
    journey: { ended: true },
  })
})

it('the pickup code of a later reminder is known', () => {
  const journey = journeyOf(STORED, [5, 300005, '取件码 62307481，请及时取件'], [6, 300005, '请及时取件'])
  expect(listed(STORED, journey)?.pickupCodes).toEqual(toListedState(journey)?.pickupCodes)
})

it('a row after the headline counts against the silence of a stuck parcel', () => {
  const held: Row = [0, 400002]
  const journey = journeyOf(held, [20, 500001])
  expect(listed(held, journey, 30)?.stuck).toEqual({ reason: 'carrier', forSeconds: 10 * HOUR })
  expect(toListedParcel(latestOf(held), null, START + 30 * HOUR)?.stuck?.forSeconds).toBe(30 * HOUR)
})

it('without a state a parcel is what its newest row says', () => {
  expect(toListedJourney(latestOf(SIGNED), null)).toMatchObject({
    headline: { milestone: 'signed' },
    ended: true,
  })
  expect(toListedParcel(latestOf(SIGNED), null, START)?.headline.milestone).toBe('signed')
})

it('an empty journey has no state', () => {
  expect(toListedState(journeyOf())).toBeNull()
})
