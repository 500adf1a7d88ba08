import { eventAt, inTransit, outForDelivery, PICKED_UP_AT, pickedUp, signed } from '../../testing/pathEvents'
import { toJourney } from './journey'
import type { PathEvent } from './pathEvent'

const messages = (events: PathEvent[]) => toJourney(events).nodes.map((node) => node.message)

it('toJourney puts the newest node first', () => {
  expect(messages([inTransit, outForDelivery, pickedUp])).toEqual([
    outForDelivery.message,
    inTransit.message,
    pickedUp.message,
  ])
})

it('toJourney keeps an event that was sent twice only once', () => {
  expect(messages([pickedUp, inTransit, { ...pickedUp }])).toEqual([inTransit.message, pickedUp.message])
})

it('toJourney keeps two events of the same second with different messages', () => {
  expect(messages([pickedUp, { ...pickedUp, message: '揽收员：李师傅' }])).toHaveLength(2)
})

it('the keys of all other nodes stay the same when a newer one arrives', () => {
  const before = toJourney([pickedUp, inTransit]).nodes.map((node) => node.key)
  const after = toJourney([pickedUp, inTransit, outForDelivery]).nodes.map((node) => node.key)
  expect(after.slice(1)).toEqual(before)
})

it('every node has a key of its own', () => {
  const events = [pickedUp, inTransit, { ...inTransit, message: '' }, { ...inTransit, atSeconds: null }]
  expect(new Set(toJourney(events).nodes.map((node) => node.key)).size).toBe(4)
})

describe('nodes of the same second', () => {
  it.each([
    ['courier assigned before picked up, though its code is higher', 100001, 100003],
    ['picked up before its first transit', 200001, 100001],
    ['out for delivery before signed', 300003, 300002],
    ['taken out of a locker after being stored in it', 300006, 300005],
    ['signed after delivery failed', 300003, 300004],
    ['cancelled after signed', 400001, 300003],
    ['signed after the return began', 300003, 400003],
    ['an unlisted code where its stage belongs', 300003, 200888],
    ['a code without a stage before all others', 90001, 500001],
  ])('follow the usual order of a journey: %s', (_, newer, older) => {
    expect(messages([eventAt(PICKED_UP_AT, older), eventAt(PICKED_UP_AT, newer)])).toEqual([
      String(newer),
      String(older),
    ])
    expect(messages([eventAt(PICKED_UP_AT, newer), eventAt(PICKED_UP_AT, older)])).toEqual([
      String(newer),
      String(older),
    ])
  })

  it('and the same milestone have the same order in any input', () => {
    const [a, b] = [eventAt(PICKED_UP_AT, 200001), { ...eventAt(PICKED_UP_AT, 200001), message: '快件离开' }]
    expect(messages([a, b])).toEqual(messages([b, a]))
  })
})

describe('a node whose time is unknown', () => {
  it.each([
    ['signed, on top', 300003, ['300003', outForDelivery.message, inTransit.message, pickedUp.message]],
    [
      'in transit, above what is not further along',
      200001,
      [outForDelivery.message, '200001', inTransit.message, pickedUp.message],
    ],
    [
      'accepted, at the bottom',
      90001,
      [outForDelivery.message, inTransit.message, pickedUp.message, '90001'],
    ],
  ])('is placed by its milestone: %s', (_, actionType, order) => {
    expect(messages([eventAt(null, actionType), pickedUp, inTransit, outForDelivery])).toEqual(order)
  })

  it('is sorted by milestone among others without a time', () => {
    expect(messages([eventAt(null, 100001), eventAt(null, 300003), eventAt(null, 200001)])).toEqual([
      '300003',
      '200001',
      '100001',
    ])
  })
})

it('toJourney does not change the events it is given', () => {
  const events = [pickedUp, signed, inTransit]
  toJourney(events)
  expect(events).toEqual([pickedUp, signed, inTransit])
})
