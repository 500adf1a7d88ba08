import { cleanup, screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  openTrackPage,
  reopenTrackPage,
  SECOND_WAYBILL,
  spokenNodes,
  TWO_WAYBILLS_ORDER,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const payment = { tradeNo: 'T1', transactionId: '4200001' }
const query = { merchant_trade_no: 'T1', transaction_id: '4200001', merchant_id: '1900000109' }

it("asks with the payment's numbers that WeChat's own entrances append", async () => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER))
  await openTrackPage(query)
  expect(requests()).toEqual([payment])
  await tap('刷新')
  expect(requests()).toEqual([payment, { ...payment, refresh: true }])
})

it('asks by the order id for the other parcel of the order', async () => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER))
  await openTrackPage(query)
  answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
  await tap(/包裹 2/, 'tab')
  expect(requests().at(-1)).toEqual({
    orderId: TWO_WAYBILLS_ORDER,
    deliveryId: 'YUNDA',
    waybillId: SECOND_WAYBILL,
  })
})

it('opens the chat about an untracked parcel with the order id', async () => {
  const waybills = [{ deliveryId: 'STO', waybillId: '773300112233445' }]
  failWith('not-tracked', { orderId: 'A1', goods: [], waybills })
  const { container } = await openTrackPage(query)
  expect(container.innerHTML).toContain('orderId=A1')
})

it('shows the saved parcel at once when the link is opened again, also without a network', async () => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER))
  await openTrackPage(query)
  const nodes = spokenNodes().length
  cleanup()
  answerLater()
  await reopenTrackPage(query)
  expect(spokenNodes()).toHaveLength(nodes)
  expect(screen.getByText('上次保存')).toBeInTheDocument()
  cleanup()
  failWith('offline')
  await reopenTrackPage(query)
  expect(spokenNodes()).toHaveLength(nodes)
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
})

it('removes the saved parcel when the payment is not found any more', async () => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER))
  await openTrackPage(query)
  cleanup()
  failWith('not-found')
  await reopenTrackPage(query)
  cleanup()
  answerLater()
  await reopenTrackPage(query)
  expect(screen.queryByText('上次保存')).toBeNull()
  cleanup()
  await reopenTrackPage({ orderId: TWO_WAYBILLS_ORDER })
  expect(screen.queryByText('上次保存')).toBeNull()
})
