import { answerWith, failWith, requests } from '../../../testing/cloud'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { openTrackPage, SECOND_WAYBILL, TWO_WAYBILLS_ORDER } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/cloud')

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
