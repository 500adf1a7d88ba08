import { act, screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import * as narrative from '../../domain/narrative'
import * as parcel from '../../domain/parcel'
import * as progress from '../../domain/progress'
import * as stageTimes from '../../domain/stageTimes'
import * as stuck from '../../domain/stuck'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

let calls: () => number[]

beforeEach(() => {
  const counted = [
    jest.spyOn(parcel, 'toParcel'),
    jest.spyOn(narrative, 'toNarrative'),
    jest.spyOn(progress, 'toProgress'),
    jest.spyOn(stageTimes, 'toStageTimes'),
    jest.spyOn(stuck, 'findStuck'),
  ]
  calls = () => counted.map((spy) => spy.mock.calls.length)
})

beginWhenRecorded()

/** A stuck parcel shows every derived fact: story, cause, gap, progress, times and the action to chase it up. */
const open = async () => {
  answerWith(recordedPath('202611190008'))
  await settled(() => openPage(TrackPage, { orderId: '202611190008' }))
}

it('derives a parcel once for a drawing of the whole page', async () => {
  await open()
  expect(screen.getByRole('button', { name: '催一催' })).toBeInTheDocument()
  expect(calls()).toEqual([1, 1, 1, 1, 1])
})

it('derives nothing again for a tap that changes neither the parcel nor the time', async () => {
  await open()
  await settled(() => {
    screen.getByRole('button', { name: '催一催' }).click()
  })
  expect(screen.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeInTheDocument()
  expect(calls()).toEqual([1, 1, 1, 1, 1])
})

it('derives the parcel once more when a minute has passed', async () => {
  await open()
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  expect(calls()).toEqual([2, 2, 2, 2, 2])
})
