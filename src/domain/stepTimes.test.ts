import { toJourney } from './journey'
import { toStepTimes } from './stepTimes'

const START = 1533052800
const HOUR = 3600

/** A journey of codes, each so many hours after the start; null for an unknown time. */
const journey = (...reported: [hours: number | null, code: number][]) =>
  toJourney(
    reported.map(([hours, actionType]) => ({
      atSeconds: hours === null ? null : START + hours * HOUR,
      actionType,
      message: String(hours),
    })),
  )

/** How many hours each step took as of so many hours after the start; "+" where it goes on. */
const spent = (hours: number, ...reported: [hours: number | null, code: number][]) =>
  toStepTimes(journey(...reported), START + hours * HOUR).map(
    ({ step, seconds, open }) => `${step} ${seconds / HOUR}${open ? '+' : ''}`,
  )

it('counts each step from its first node to the next step', () => {
  expect(spent(60, [0, 100001], [3, 200001], [20, 200001], [40, 300002], [45, 300003])).toEqual([
    'pickedUp 3',
    'inTransit 37',
    'outForDelivery 5',
  ])
})

it('goes on counting in the step the parcel is in', () => {
  expect(spent(30, [0, 100001], [3, 200001])).toEqual(['pickedUp 3', 'inTransit 27+'])
})

it('leaves out what was before the pick-up', () => {
  expect(spent(30, [0, 100003], [10, 100001])).toEqual(['pickedUp 20+'])
})

it('counts a time of waiting or trouble to the step it happened in', () => {
  expect(spent(50, [0, 200001], [10, 400002], [30, 300002])).toEqual(['inTransit 30', 'outForDelivery 20+'])
})

it('adds up a step that a parcel came back to', () => {
  expect(spent(40, [0, 200001], [10, 300004], [15, 200001], [35, 300002])).toEqual([
    'inTransit 30',
    'outForDelivery 10+',
  ])
})

it('stops at the end, whatever is reported later', () => {
  expect(spent(90, [0, 200001], [10, 300003], [50, 200001])).toEqual(['inTransit 10'])
})

it('passes over a node whose time is unknown', () => {
  expect(spent(40, [0, 100001], [null, 200001], [30, 300002])).toEqual(['pickedUp 30', 'outForDelivery 10+'])
})

it('ends now for a node that lies ahead, and is never negative', () => {
  expect(spent(10, [0, 100001], [30, 200001])).toEqual(['pickedUp 10', 'inTransit 0+'])
  expect(spent(10, [20, 100001], [30, 200001])).toEqual(['pickedUp 0', 'inTransit 0+'])
})

it('is nothing where no step is known', () => {
  expect(spent(10, [0, 770001])).toEqual([])
  expect(spent(10)).toEqual([])
})
