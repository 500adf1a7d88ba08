import { screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { firstHeading, recordWarnings } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { watching } from '../../../testing/taro'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  pushTrack,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

recordWarnings()

const path = recordedPath(IN_TRANSIT_ORDER)
const HOUR = 3600

/** Sends a result without documents to the page's watch, as when the order belongs to another customer now. */
function findNoTrack(): Promise<void> {
  return settled(() => {
    watching()[0]?.onChange({ docs: [], docChanges: [] })
  })
}

it('does not claim to be live if its watch finds no track, and asks at intervals instead', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await findNoTrack()
  expect(screen.queryByText('自动更新')).toBeNull()
  expect(screen.getByText('定时查询')).toBeInTheDocument()
  expect(watching()).toEqual([])
})

it('does not claim to be live once the watched track is gone', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await pushTrack(withNewItem(path))
  await findNoTrack()
  expect(screen.getByText('定时查询')).toBeInTheDocument()
  expect(firstHeading()).toBe('正在派送')
})

it('shows a pushed node although a wrong clock has dated the track on screen an hour ahead', async () => {
  answerWith({ ...path, checkedAt: path.checkedAt + HOUR })
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  await pushTrack(withNewItem(path))
  expect(firstHeading()).toBe('正在派送')
})
