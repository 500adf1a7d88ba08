import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { openRecordedOrder, STUCK_ORDER } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

it('says that the shop has not declared the clipboard, and shows the code to select', async () => {
  await openRecordedOrder('stage-locker')
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce({ errno: 112, errMsg: 'setClipboardData:fail' })
  await tap('复制取件码')
  expect(screen.getByText('没能复制')).toBeInTheDocument()
  expect(screen.getByText('商家还没有在微信登记这个用途，可以告诉商家。')).toBeInTheDocument()
  expect(screen.getByText('62307481')).toHaveClass('refusal-sheet-text')
})

it('is closed by the customer', async () => {
  await openRecordedOrder('stage-locker')
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce({ errno: 104 })
  await tap('复制取件码')
  await tap('知道了')
  expect(screen.queryByText('没能复制')).toBeNull()
})

it('shows the message to the shop that could not be copied, and does not claim that it was', async () => {
  await openRecordedOrder(STUCK_ORDER)
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce({ errno: 104 })
  await tap('催一催')
  expect(screen.getByText(/你好，我的包裹“52 小时没动了”/)).toHaveClass('refusal-sheet-text')
  expect(screen.queryByText(/已经复制/)).toBeNull()
})

it('shows nothing if the customer cancels the call', async () => {
  await openRecordedOrder('stage-out-for-delivery')
  jest.mocked(Taro.makePhoneCall).mockRejectedValueOnce({ errMsg: 'makePhoneCall:fail cancel' })
  await tap('打给快递员')
  expect(screen.queryByText('没能打开拨号')).toBeNull()
})
