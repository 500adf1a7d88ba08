import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { settled } from '../../../testing/openPage'
import { tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { openRecordedOrder, SAMPLE_ORDER } from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const button = (name: string) => screen.getByRole('button', { name })
/** A solid button is the one that the parcel's state asks for. */
const solidButtons = () =>
  screen.queryAllByRole('button').filter(({ className }) => className.includes('solid'))

it.each([
  ['stage-out-for-delivery', '打给快递员'],
  ['exception-delivery-failed', '打给快递员'],
  ['stage-locker', '复制取件码'],
  ['exception-stuck', '催一催'],
  ['exception-problem', '催一催'],
  ['exception-lost', '找商家处理'],
  ['stage-station-under-delivery', '复制取件码'],
  ['exception-pickup-failed', '问问商家'],
  ['exception-cancelled', '问问商家'],
  ['exception-returned', '问问商家'],
  ['exception-returned-signed', '问问商家'],
  ['exception-refused', '问问商家'],
  [SAMPLE_ORDER, '问问商家'],
])('shows one solid button for a parcel that needs an action: %s, %s', async (orderId, name) => {
  await openRecordedOrder(orderId)
  expect(solidButtons()).toEqual([button(name)])
  expect(button('刷新')).toBeInTheDocument()
})

it.each([
  ['stage-accepted', '刷新'],
  ['stage-in-transit', '刷新'],
  ['stage-signed-too-early', '刷新'],
  ['stage-signed-by-self', '没收到？告诉商家'],
  ['stage-signed-by-other', '没收到？告诉商家'],
])('shows no solid button for a parcel that needs no action: %s, %s', async (orderId, name) => {
  await openRecordedOrder(orderId)
  expect(solidButtons()).toEqual([])
  expect(button(name)).toBeInTheDocument()
})

describe('a parcel in a locker', () => {
  it('shows its pickup code in groups of digits, the place and the deadline, once each', async () => {
    await openRecordedOrder('stage-locker')
    expect(screen.getByText('6230 7481')).toBeInTheDocument()
    expect(screen.getByText('科兴科学园 B1 栋大堂 丰巢智能柜')).toBeInTheDocument()
    expect(
      screen.getByText('今天 13:18 放进了丰巢智能柜，请在 48 小时内取出（约周三 13:18 前）。'),
    ).toBeInTheDocument()
  })

  it.each([
    ['in the action bar', '复制取件码'],
    ['on the pickup ticket', '复制取件码 6 2 3 0 7 4 8 1'],
  ])('copies its pickup code with the button %s', async (_, name) => {
    await openRecordedOrder('stage-locker')
    await settled(() => screen.getAllByRole('button', { name })[0]?.click())
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '62307481' })
  })
})

it('asks the shop about a parcel that only the shop can help with, with the facts copied', async () => {
  await openRecordedOrder('exception-returned-signed')
  expect(button('问问商家')).toHaveAttribute('data-open-type', 'contact')
  expect(screen.queryByRole('button', { name: '找商家' })).toBeNull()
  await tap('问问商家')
  const copied = jest.mocked(Taro.setClipboardData).mock.lastCall?.[0].data
  expect(copied).toContain('你好，我的包裹“已退回”，请问接下来怎么办？')
  expect(copied).toContain('订单：exception-returned-signed')
})

it('shows no steps of a parcel that was cancelled before the first one', async () => {
  await openRecordedOrder('exception-cancelled')
  expect(screen.queryByRole('list', { name: '进度' })).toBeNull()
})

describe('the button to call the courier', () => {
  it('offers to call or to copy the number, and calls it', async () => {
    await openRecordedOrder('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.showActionSheet).toHaveBeenCalledWith({ itemList: ['拨打 13800138000', '复制号码'] })
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800138000' })
  })

  it('copies the number if the customer chooses that', async () => {
    jest.mocked(Taro.showActionSheet).mockResolvedValueOnce({ tapIndex: 1, errMsg: 'ok' })
    await openRecordedOrder('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '13800138000' })
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
  })

  it('neither calls nor copies if the customer cancels', async () => {
    jest.mocked(Taro.showActionSheet).mockRejectedValueOnce({ errMsg: 'showActionSheet:fail cancel' })
    await openRecordedOrder('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })
})
