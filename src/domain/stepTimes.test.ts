import { toJourney } from './journey'
import { toStepTimes } from './stepTimes'

const START = 1533052800
const HOUR = 3600

/** A journey of codes with their hours after the start; null for an unknown time. */
const journey = (...reported: [hours: number | null, code: number][]) =>
  toJourney(
    reported.map(([hours, actionType]) => ({
      atSeconds: hours === null ? null : START + hours * HOUR,
      actionType,
      message: String(hours),
    })),
  )

/** The hours each step took, as of `hours` after the start; "+" marks the current step. */
const spent = (hours: number, ...reported: [hours: number | null, code: number][]) =>
  toStepTimes(journey(...reported), START + hours * HOUR).map(
    ({ step, seconds, open }) => `${step} ${seconds / HOUR}${open ? '+' : ''}`,
  )

it('each step is counted from its first node to the next step', () => {
  expect(spent(60, [0, 100001], [3, 200001], [20, 200001], [40, 300002], [45, 300003])).toEqual([
    'pickedUp 3',
    'inTransit 37',
    'outForDelivery 5',
  ])
})

it('the step the parcel is in is counted up to now', () => {
  expect(spent(30, [0, 100001], [3, 200001])).toEqual(['pickedUp 3', 'inTransit 27+'])
})

it('time before pickup is left out', () => {
  expect(spent(30, [0, 100003], [10, 100001])).toEqual(['pickedUp 20+'])
})

it('a hold-up counts towards the step it happened in', () => {
  expect(spent(50, [0, 200001], [10, 400002], [30, 300002])).toEqual(['inTransit 30', 'outForDelivery 20+'])
})

it('a step that the parcel returns to adds up', () => {
  expect(spent(40, [0, 200001], [10, 300004], [15, 200001], [35, 300002])).toEqual([
    'inTransit 30',
    'outForDelivery 10+',
  ])
})

it('counting stops at the end of the journey, even with later reports', () => {
  expect(spent(90, [0, 200001], [10, 300003], [50, 200001])).toEqual(['inTransit 10'])
})

it('a node with an unknown time is skipped', () => {
  expect(spent(40, [0, 100001], [null, 200001], [30, 300002])).toEqual(['pickedUp 30', 'outForDelivery 10+'])
})

it('a node in the future counts as now, so that no time is negative', () => {
  expect(spent(10, [0, 100001], [30, 200001])).toEqual(['pickedUp 10', 'inTransit 0+'])
  expect(spent(10, [20, 100001], [30, 200001])).toEqual(['pickedUp 0', 'inTransit 0+'])
})

it('a journey without a known step has no step times', () => {
  expect(spent(10, [0, 770001])).toEqual([])
  expect(spent(10)).toEqual([])
})
