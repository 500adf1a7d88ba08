import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import { advanceTime, firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  openRecordedOrder,
  openTrackPage,
  SAMPLE_ORDER,
  SECOND_WAYBILL,
  spokenNodes,
  TWO_WAYBILLS_ORDER,
  updateLog,
  withNewItem,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

it('asks WeChat again when the refresh button is tapped', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  await tap('刷新')
  expect(requests()).toEqual([{ orderId: SAMPLE_ORDER }, { orderId: SAMPLE_ORDER, refresh: true }])
})

it('keeps the pull-down spinner until the answer comes', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  const answer = answerLater()
  await firePageEvent('pullDown')
  expect(Taro.stopPullDownRefresh).not.toHaveBeenCalled()
  await settled(() => {
    answer(recordedPath(SAMPLE_ORDER))
  })
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
})

it('keeps the journey after a failed refresh, and says how old it is', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  failWith('offline')
  await tap('刷新')
  expect(spokenNodes()).toHaveLength(3)
  expect(screen.getByRole('status')).toHaveTextContent('没有网络下面是 15:41 查到的内容')
})

it('removes the notice of a failed refresh after the next successful one', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  failWith('offline')
  await tap('刷新')
  answerWith(recordedPath(SAMPLE_ORDER))
  await tap('重新连接')
  expect(screen.queryByRole('status')).toBeNull()
})

it('says that WeChat did not answer when the track is stale', async () => {
  answerWith({ ...recordedPath(SAMPLE_ORDER), stale: true })
  await openTrackPage({ orderId: SAMPLE_ORDER })
  expect(screen.getByRole('status')).toHaveTextContent('微信暂时没有回答')
})

describe('the announcement after a refresh', () => {
  it('counts the new updates and names the newest', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    answerWith(withNewItem(recordedPath(IN_TRANSIT_ORDER)))
    await tap('刷新')
    expect(updateLog()).toHaveTextContent('有 1 条新消息：派送中')
  })

  it('says that there are no new updates', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    await tap('刷新')
    expect(updateLog()).toHaveTextContent('没有新消息')
  })

  it('is empty when the refresh failed, and a notice says why', async () => {
    await openRecordedOrder(IN_TRANSIT_ORDER)
    failWith('offline')
    await tap('刷新')
    expect(updateLog()).toBeEmptyDOMElement()
    expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  })

  it('is cleared when another waybill is chosen', async () => {
    await openRecordedOrder(TWO_WAYBILLS_ORDER)
    await tap('刷新')
    expect(updateLog()).toHaveTextContent('没有新消息')
    answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
    await tap('包裹 2 · 韵达快递', 'tab')
    expect(updateLog()).toBeEmptyDOMElement()
  })
})

it('sends a request five seconds after a failed refresh, and removes the notice when it succeeds', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  failWith('unavailable')
  await tap('刷新')
  expect(screen.getByRole('status')).toHaveTextContent('出了点问题')
  answerWith(recordedPath(IN_TRANSIT_ORDER))
  await advanceTime(5_001)
  expect(requests()).toHaveLength(3)
  expect(screen.queryByRole('status')).toBeNull()
})
