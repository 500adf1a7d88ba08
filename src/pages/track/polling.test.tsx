import { screen } from '@testing-library/react'
import { answerWith, requests } from '../../../testing/cloud'
import { advanceTime, firePageEvent } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { watching } from '../../../testing/taro'
import {
  breakWatch,
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const MINUTE_MS = 60_000

beforeEach(async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await breakWatch()
})

it('polls at growing intervals after the watch breaks, and says so', async () => {
  expect(screen.getByText('定时查询')).toBeInTheDocument()
  expect(requests()).toHaveLength(1)
  await advanceTime(MINUTE_MS)
  expect(requests()).toHaveLength(2)
  await advanceTime(MINUTE_MS)
  expect(requests()).toHaveLength(2)
  await advanceTime(MINUTE_MS)
  expect(requests()).toHaveLength(3)
  await advanceTime(30 * MINUTE_MS)
  expect(requests()).toHaveLength(6)
})

it('does not poll while the page is hidden', async () => {
  await firePageEvent('hide')
  await advanceTime(30 * MINUTE_MS)
  expect(requests()).toHaveLength(1)
})

it('watches again after a newer answer shows that the cloud is reachable', async () => {
  answerWith(withNewItem(recordedPath(IN_TRANSIT_ORDER)))
  await advanceTime(MINUTE_MS)
  expect(watching()).toHaveLength(1)
  expect(screen.getByText('自动更新')).toBeInTheDocument()
})

it('watches again when the page is shown again', async () => {
  await firePageEvent('hide')
  await firePageEvent('show')
  expect(screen.getByText('自动更新')).toBeInTheDocument()
})
