import { cleanup, screen } from '@testing-library/react'
import { answerLater, answerWith, failWith } from '../../../testing/cloud'
import { firstHeading } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  pushTrack,
  reopenTrackPage,
  spokenNodes,
  updateLog,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const newer = withNewItem(recordedPath(IN_TRANSIT_ORDER))
const reopen = () => reopenTrackPage({ orderId: IN_TRANSIT_ORDER })

it('shows the parcel saved on this device before the cloud answers, and says that it is a saved copy', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  answerLater()
  await reopen()
  expect(spokenNodes()).toHaveLength(8)
  expect(screen.getByText('上次保存')).toBeInTheDocument()
})

it('replaces a saved parcel with the answer, and announces what is new since then', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  answerWith(newer)
  await reopen()
  expect(firstHeading()).toBe('正在派送')
  expect(screen.queryByText('上次保存')).toBeNull()
  expect(updateLog()).toHaveTextContent('有 1 条新消息：派送中')
})

it('keeps a saved parcel on screen without a network, under a notice', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  failWith('offline')
  await reopen()
  expect(spokenNodes()).toHaveLength(8)
  expect(screen.getByRole('status')).toHaveTextContent('没有网络下面是 15:41 查到的内容')
})

it('saves a pushed update on this device', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await pushTrack(newer)
  cleanup()
  answerLater()
  await reopen()
  expect(spokenNodes()).toHaveLength(9)
})
