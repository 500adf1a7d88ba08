import { toJourney } from './journey'
import type { PathEvent } from './pathEvent'

const AT = 1533052800
const pickedUp: PathEvent = { atSeconds: AT, actionType: 100001, message: '快递员已成功取件' }
const inTransit: PathEvent = { atSeconds: AT + 10_000, actionType: 200001, message: '快件已到达xxx集散中心' }
const outForDelivery: PathEvent = { atSeconds: AT + 20_000, actionType: 300001, message: '快递员已出发' }
const signed: PathEvent = { atSeconds: AT + 30_000, actionType: 300003, message: '已签收' }

const at = (atSeconds: number | null, actionType: number): PathEvent => ({
  atSeconds,
  actionType,
  message: String(actionType),
})
const messages = (events: PathEvent[]) => toJourney(events).nodes.map((node) => node.message)
const headline = (events: PathEvent[]) => toJourney(events).headline?.message

it('puts the newest first', () => {
  expect(messages([inTransit, outForDelivery, pickedUp])).toEqual([
    outForDelivery.message,
    inTransit.message,
    pickedUp.message,
  ])
})

it('shows an event that was sent twice only once', () => {
  expect(messages([pickedUp, inTransit, { ...pickedUp }])).toEqual([inTransit.message, pickedUp.message])
})

it('keeps two events of the same second that say different things', () => {
  expect(messages([pickedUp, { ...pickedUp, message: '揽收员：李师傅' }])).toHaveLength(2)
})

it('keeps the keys of all other nodes when a newer one arrives', () => {
  const before = toJourney([pickedUp, inTransit]).nodes.map((node) => node.key)
  const after = toJourney([pickedUp, inTransit, outForDelivery]).nodes.map((node) => node.key)
  expect(after.slice(1)).toEqual(before)
})

it('gives every node its own key', () => {
  const events = [pickedUp, inTransit, { ...inTransit, message: '' }, { ...inTransit, atSeconds: null }]
  expect(new Set(toJourney(events).nodes.map((node) => node.key)).size).toBe(4)
})

describe('within the same second', () => {
  it.each([
    ['courier assigned before picked up, though its code is higher', 100001, 100003],
    ['picked up before its first transit', 200001, 100001],
    ['out for delivery before signed', 300003, 300002],
    ['taken out again after it was put in', 300006, 300005],
    ['signed after delivery failed', 300003, 300004],
    ['returned after signed', 400003, 300003],
    ['a code on no list where its stage belongs', 300003, 200888],
    ['a code without a stage before all others', 90001, 500001],
  ])('a parcel takes its natural course: %s', (_, newer, older) => {
    expect(messages([at(AT, older), at(AT, newer)])).toEqual([String(newer), String(older)])
    expect(messages([at(AT, newer), at(AT, older)])).toEqual([String(newer), String(older)])
  })

  it('two of the same kind keep one order, however they come', () => {
    const [a, b] = [at(AT, 200001), { ...at(AT, 200001), message: '快件离开' }]
    expect(messages([a, b])).toEqual(messages([b, a]))
  })
})

describe('a node whose time is unknown', () => {
  it.each([
    ['signed: on top', 300003, ['300003', outForDelivery.message, inTransit.message, pickedUp.message]],
    [
      'in transit: above what is not further along',
      200001,
      [outForDelivery.message, '200001', inTransit.message, pickedUp.message],
    ],
    [
      'accepted: at the bottom',
      90001,
      [outForDelivery.message, inTransit.message, pickedUp.message, '90001'],
    ],
  ])('stands where its stage belongs: %s', (_, actionType, order) => {
    expect(messages([at(null, actionType), pickedUp, inTransit, outForDelivery])).toEqual(order)
  })

  it('keeps the course among its like', () => {
    expect(messages([at(null, 100001), at(null, 300003), at(null, 200001)])).toEqual([
      '300003',
      '200001',
      '100001',
    ])
  })

  it('can be the headline', () => {
    expect(headline([pickedUp, at(null, 300002)])).toBe('300002')
  })
})

describe('the headline', () => {
  it('is the newest node', () => {
    expect(headline([pickedUp, outForDelivery])).toBe(outForDelivery.message)
  })

  it.each([
    ['a code on no list', 770001],
    ['news of another kind', 500001],
  ])('passes over %s', (_, actionType) => {
    expect(headline([at(AT + 90_000, actionType), outForDelivery])).toBe(outForDelivery.message)
  })

  it('is an unknown code where there is nothing else', () => {
    expect(headline([at(AT, 770001)])).toBe('770001')
  })

  it('is none before the first scan', () => {
    expect(toJourney([])).toEqual({ nodes: [], headline: null, ended: false })
  })
})

describe('a journey that has ended', () => {
  const later = at(AT + 90_000, 200001)

  it.each([
    ['signed', 300003],
    ['signed by another', 300007],
    ['cancelled', 400001],
    ['returned', 400003],
  ])('by %s stays ended, whatever is reported later', (_, actionType) => {
    const journey = toJourney([pickedUp, at(AT + 40_000, actionType), later])
    expect(journey).toMatchObject({ ended: true, headline: { message: String(actionType) } })
    expect(journey.nodes[0]?.message).toBe(later.message)
  })

  it.each([
    ['a return after a signing outranks it', 300003, 400003, 400003],
    ['the shop signs for what comes back, and it stays a return', 400003, 300003, 400003],
    ['what somebody signed for was not cancelled', 400001, 300003, 300003],
    ['what was signed for is not cancelled afterwards', 300003, 400001, 300003],
    ['the customer signs after the station', 300007, 300003, 300003],
  ])('more than once: %s', (_, first, second, counts) => {
    expect(headline([at(AT, first), at(AT + 500, second)])).toBe(String(counts))
  })

  it.each([300002, 300004, 300005, 400002, 400004, 400005, 200001, 300888])(
    'is not one by %i',
    (actionType) => {
      expect(toJourney([at(AT, actionType)]).ended).toBe(false)
    },
  )
})

it('leaves the events it was given as they were', () => {
  const events = [pickedUp, signed, inTransit]
  toJourney(events)
  expect(events).toEqual([pickedUp, signed, inTransit])
})
