import { toJourney, type PathEvent } from './journey'

const pickedUp: PathEvent = { atSeconds: 1533052800, actionType: 100001, message: '快递员已成功取件' }
const inTransit: PathEvent = { atSeconds: 1533062800, actionType: 200001, message: '快件已到达xxx集散中心' }
const outForDelivery: PathEvent = { atSeconds: 1533072800, actionType: 300001, message: '快递员已出发' }

const messages = (events: PathEvent[]) => toJourney(events).nodes.map((node) => node.message)

it('puts the newest first', () => {
  expect(messages([inTransit, outForDelivery, pickedUp])).toEqual([
    outForDelivery.message,
    inTransit.message,
    pickedUp.message,
  ])
})

it('makes the same journey of the same events in any order', () => {
  const sameSecond = { ...inTransit, message: '快件离开xxx集散中心' }
  const journey = toJourney([pickedUp, inTransit, sameSecond, outForDelivery])
  expect(toJourney([outForDelivery, sameSecond, pickedUp, inTransit])).toEqual(journey)
  expect(toJourney([inTransit, sameSecond, outForDelivery, pickedUp])).toEqual(journey)
})

it('takes the later stage as the newer one within the same second', () => {
  const signed = { atSeconds: outForDelivery.atSeconds, actionType: 300003, message: '已签收' }
  expect(messages([signed, outForDelivery])).toEqual(['已签收', outForDelivery.message])
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
  const keys = toJourney([pickedUp, inTransit, { ...inTransit, message: '' }]).nodes.map((node) => node.key)
  expect(new Set(keys).size).toBe(3)
})

it('takes its headline from the newest node', () => {
  expect(toJourney([pickedUp, outForDelivery]).headline?.milestone).toBe('outForDelivery')
})

it('passes over a newer node whose code says nothing about where the parcel is', () => {
  const unknown = { atSeconds: outForDelivery.atSeconds + 60, actionType: 770001, message: '快件状态更新' }
  expect(toJourney([unknown, outForDelivery]).headline?.milestone).toBe('outForDelivery')
})

it('takes an unknown code as its headline where there is nothing else', () => {
  const unknown = { atSeconds: 1533052800, actionType: 770001, message: '快件状态更新' }
  expect(toJourney([unknown]).headline?.message).toBe('快件状态更新')
})

it('has no headline before the first scan', () => {
  expect(toJourney([])).toEqual({ nodes: [], headline: null })
})

it('leaves the events it was given as they were', () => {
  const events = [pickedUp, outForDelivery, inTransit]
  toJourney(events)
  expect(events).toEqual([pickedUp, outForDelivery, inTransit])
})
