import Taro from '@tarojs/taro'
import { screen, within } from '@testing-library/react'
import { answerLater, answerWith, requests } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  IN_TRANSIT_ORDER,
  NOT_PICKED_UP_ORDER,
  openRecordedOrder,
  openTrackPage,
  SAMPLE_ORDER,
  spokenNodes,
  timeline,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

it('shows a loading status until the first answer comes', async () => {
  answerLater()
  await openTrackPage({ orderId: SAMPLE_ORDER })
  expect(screen.getByRole('status', { name: '正在查询物流' })).toBeInTheDocument()
})

it('speaks each node of the documented sample as stage, message and China time, newest first', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  expect(spokenNodes()).toEqual([
    '派送中，快递员已出发,联系电话xxxxxx，2018年8月1日 05:33',
    '运输中，快件已到达xxx集散中心,准备发往xxx，2018年8月1日 02:46',
    '已揽收，快递员已成功取件，2018年8月1日 00:00',
  ])
  expect(screen.getByRole('heading', { name: /^很久没有新消息。/ })).toBeInTheDocument()
})

it('hides the visible text of a node from screen readers, because its label already says it', async () => {
  await openRecordedOrder(SAMPLE_ORDER)
  for (const text of ['周三', '05:33', '派送中', '快递员已出发,联系电话xxxxxx']) {
    expect(within(timeline()).getByText(text).closest('[aria-hidden=true]')).not.toBeNull()
  }
})

it('groups the nodes under their days in China', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  const list = within(timeline())
  for (const day of ['今天', '昨天', '周六', '周五']) expect(list.getByText(day)).toBeInTheDocument()
  expect(list.getByText('11月23日 周一')).toBeInTheDocument()
})

it("shows when WeChat was last asked apart from the time of the carrier's newest update", async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(screen.getByText('上次查询').parentElement).toHaveTextContent('刚刚15:41')
  expect(screen.getByText('最新物流').parentElement).toHaveTextContent('6 小时前09:12')
})

it('shows the goods, the carrier and the waybill, and copies its number', async () => {
  await openRecordedOrder(IN_TRANSIT_ORDER)
  expect(screen.getByText('云南保山小粒咖啡豆 454 克 × 2')).toBeInTheDocument()
  expect(screen.getByText('中通快递')).toBeInTheDocument()
  await tap('复制运单号 73123456789012')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '73123456789012' })
})

it('shows the next steps while the carrier has not scanned the parcel', async () => {
  await openRecordedOrder(NOT_PICKED_UP_ORDER)
  expect(screen.getByRole('heading', { name: /^等快递员揽收。/ })).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '接下来会这样' })).toBeInTheDocument()
  expect(screen.getByText('还没有')).toBeInTheDocument()
})

it('decodes a percent-encoded order id in the link', async () => {
  answerWith(recordedPath(SAMPLE_ORDER))
  await openTrackPage({ orderId: 'a%2Fb%20%E5%8D%95' })
  expect(requests()).toEqual([{ orderId: 'a/b 单' }])
})

it('uses an order id with invalid percent-encoding unchanged', async () => {
  answerWith(recordedPath(SAMPLE_ORDER))
  await openTrackPage({ orderId: '100%' })
  expect(requests()).toEqual([{ orderId: '100%' }])
})
