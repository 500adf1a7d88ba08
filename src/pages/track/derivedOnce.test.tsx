import { screen } from '@testing-library/react'
import { advanceTime, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { openRecordedOrder, STUCK_ORDER } from '../../../testing/trackPageDriver'
import * as narrative from '../../domain/narrative'
import * as parcel from '../../domain/parcel'
import * as progress from '../../domain/progress'
import * as stepTimes from '../../domain/stepTimes'
import * as stuck from '../../domain/stuck'

jest.mock('../../services/transport/callFunction')

let calls: () => number[]

beforeEach(() => {
  const counted = [
    jest.spyOn(parcel, 'toParcel'),
    jest.spyOn(narrative, 'toNarrative'),
    jest.spyOn(progress, 'toProgress'),
    jest.spyOn(stepTimes, 'toStepTimes'),
    jest.spyOn(stuck, 'findStuck'),
  ]
  calls = () => counted.map((spy) => spy.mock.calls.length)
})

beginWhenRecorded()

/** A stuck parcel shows every derived fact: story, cause, gap, progress, times and the action to ask the shop. */
const open = () => openRecordedOrder(STUCK_ORDER)

it('derives each fact once when the page is rendered', async () => {
  await open()
  expect(screen.getByRole('button', { name: '催一催' })).toBeInTheDocument()
  expect(calls()).toEqual([1, 1, 1, 1, 1])
})

it('derives nothing again after a tap that changes neither the parcel nor the time', async () => {
  await open()
  await tap('催一催')
  expect(screen.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeInTheDocument()
  expect(calls()).toEqual([1, 1, 1, 1, 1])
})

it('derives each fact once more when a minute has passed', async () => {
  await open()
  await advanceTime(60_000)
  expect(calls()).toEqual([2, 2, 2, 2, 2])
})
