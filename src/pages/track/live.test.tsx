import Taro from '@tarojs/taro'
import { cleanup, screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { firePageEvent, firstHeading, recordWarnings, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedPath } from '../../../testing/recordings'
import { watching } from '../../../testing/taro'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  pushTrack,
  SECOND_WAYBILL,
  SIGNED_ORDER,
  TWO_WAYBILLS_ORDER,
  updateLog,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

recordWarnings()

const path = recordedPath(IN_TRANSIT_ORDER)
const newer = withNewItem(path)
const firstOfTwo = recordedPath(TWO_WAYBILLS_ORDER)
const unscannedSecond = {
  ...recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL),
  pathItemList: [],
  pathItemNum: 0,
}

/** Delays the phone's answers to measurements of the page until the returned function is called. */
function holdMeasuring(): () => void {
  const held: (() => void)[] = []
  const part = { boundingClientRect: jest.fn(), scrollOffset: jest.fn() }
  const exec = (answer: (answers: unknown[]) => void) =>
    held.push(() => {
      answer([null, { scrollTop: 0 }])
    })
  jest
    .mocked(Taro.createSelectorQuery)
    .mockReturnValue({ select: () => part, selectViewport: () => part, exec } as never)
  return () => {
    for (const answer of held) answer()
  }
}

it('watches the track of its waybill, and says that updates appear automatically', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(watching().map(({ query }) => query)).toEqual([
    { _openid: '{openid}', orderId: IN_TRANSIT_ORDER, deliveryId: 'ZTO', waybillId: '73123456789012' },
  ])
  expect(screen.getByText('自动更新')).toBeInTheDocument()
})

it('shows and announces a pushed node without a request', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await pushTrack(newer)
  expect(firstHeading()).toBe('正在派送')
  expect(updateLog()).toHaveTextContent('有 1 条新消息：派送中')
  expect(requests()).toHaveLength(1)
})

it.each([
  ['that is older than the track on screen', { ...newer, checkedAt: RECORDED_AT - 1 }],
  ['that is not a track', { hello: 'world' }],
  ['that has no time', { ...newer, checkedAt: 0 }],
])('ignores a pushed document %s', async (_, document) => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await pushTrack(document)
  expect(firstHeading()).toBe('正在路上')
})

it('shows a pushed node that was checked in the same second as the track on screen', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await pushTrack({ ...newer, checkedAt: path.checkedAt })
  expect(firstHeading()).toBe('正在派送')
})

it('keeps the notice of a failed refresh until the watch pushes something new', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  failWith('offline')
  await tap('刷新')
  await pushTrack(path)
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  await pushTrack(newer)
  expect(screen.queryByRole('status')).toBeNull()
})

it('keeps the notice of a stale track when the watch pushes the same track', async () => {
  answerWith({ ...path, stale: true })
  await openTrackPage({ orderId: IN_TRANSIT_ORDER })
  await pushTrack(path)
  expect(screen.getByRole('status')).toBeInTheDocument()
})

it('stops watching while the page is hidden', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  await firePageEvent('hide')
  expect(watching()).toEqual([])
  await firePageEvent('show')
  expect(watching()).toHaveLength(1)
})

it('stops watching when the page is closed', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  cleanup()
  expect(watching()).toEqual([])
})

it('does not watch a parcel whose journey has ended', async () => {
  await openRecordedOrder(SIGNED_ORDER)
  expect(watching()).toEqual([])
  expect(screen.queryByText('自动更新')).toBeNull()
})

it('watches the other waybill once it is chosen', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  answerWith(unscannedSecond)
  await tap('包裹 2 · 韵达快递', 'tab')
  expect(watching().map(({ query }) => query)).toMatchObject([
    { orderId: TWO_WAYBILLS_ORDER, deliveryId: 'YUNDA', waybillId: SECOND_WAYBILL },
  ])
})

it('does not mix a push for one waybill into another that is chosen meanwhile', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  const finishMeasuring = holdMeasuring()
  await pushTrack({ ...firstOfTwo, checkedAt: RECORDED_AT + 60 })
  answerWith(unscannedSecond)
  await tap('包裹 2 · 韵达快递', 'tab')
  await settled(finishMeasuring)
  expect(screen.getByText(SECOND_WAYBILL)).toBeInTheDocument()
  expect(screen.getByRole('tab', { name: '包裹 2 · 韵达快递' })).toHaveAttribute('aria-selected', 'true')
})
