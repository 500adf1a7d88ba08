import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerWith } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import TrackPage from './index'

jest.mock('../../services/transport/cloud')

beginWhenRecorded()

async function open(orderId: string): Promise<void> {
  answerWith(recordedPath(orderId))
  await settled(() => openPage(TrackPage, { orderId }))
}

const button = (name: string) => screen.getByRole('button', { name })
const tap = (name: string) =>
  settled(() => {
    button(name).click()
  })
const solid = () => screen.queryAllByRole('button').filter(({ className }) => className.includes('solid'))

describe('one solid button at most, and only where the state asks for an act', () => {
  it.each([
    ['stage-out-for-delivery', '打给快递员'],
    ['exception-delivery-failed', '打给快递员'],
    ['stage-locker', '复制取件码'],
    ['exception-stuck', '催一催'],
    ['exception-problem', '催一催'],
    ['01234567890123456789', '催一催'],
  ])('%s: %s', async (orderId, name) => {
    await open(orderId)
    expect(solid()).toEqual([button(name)])
    expect(button('刷新')).toBeInTheDocument()
  })

  it.each([
    ['stage-accepted', '刷新'],
    ['stage-in-transit', '刷新'],
    ['exception-returned', '刷新'],
    ['stage-signed-by-self', '没收到？告诉商家'],
    ['stage-signed-by-other', '没收到？告诉商家'],
  ])('%s asks for none, and offers %s', async (orderId, name) => {
    await open(orderId)
    expect(solid()).toEqual([])
    expect(button(name)).toBeInTheDocument()
  })
})

describe('a parcel in a locker', () => {
  it('shows its code in groups, where it is and for how long, once each', async () => {
    await open('stage-locker')
    expect(screen.getByText('6230 7481')).toBeInTheDocument()
    expect(screen.getByText('科兴科学园 B1 栋大堂 丰巢智能柜')).toBeInTheDocument()
    expect(screen.getByText('快递消息说：请在 48 小时内取出')).toBeInTheDocument()
    expect(screen.getByText('今天 13:18 放到了代收点或快递柜，方便的时候就可以去取。')).toBeInTheDocument()
  })

  it.each([
    ['at the foot', '复制取件码'],
    ['on the ticket', '复制取件码 62307481'],
  ])('has its code copied by the button %s', async (_, name) => {
    await open('stage-locker')
    await settled(() => screen.getAllByRole('button', { name })[0]?.click())
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '62307481' })
  })
})

describe('calling the courier', () => {
  it('is offered together with copying the number', async () => {
    await open('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.showActionSheet).toHaveBeenCalledWith({ itemList: ['拨打 13800138000', '复制号码'] })
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '13800138000' })
  })

  it('gives way to copying where that is chosen', async () => {
    jest.mocked(Taro.showActionSheet).mockResolvedValueOnce({ tapIndex: 1, errMsg: 'ok' })
    await open('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '13800138000' })
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
  })

  it('does nothing where the customer thinks better of it', async () => {
    jest.mocked(Taro.showActionSheet).mockRejectedValueOnce({ errMsg: 'showActionSheet:fail cancel' })
    await open('stage-out-for-delivery')
    await tap('打给快递员')
    expect(Taro.makePhoneCall).not.toHaveBeenCalled()
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })
})

describe('chasing a parcel up', () => {
  it("opens the shop's chat with a card of this parcel", async () => {
    await open('202611190008')
    const chase = button('催一催')
    expect(chase).toHaveAttribute('data-open-type', 'contact')
    expect(JSON.parse(chase.dataset.sessionFrom ?? '')).toEqual({
      orderId: '202611190008',
      waybillId: 'YT8811223344556',
      headline: '52 小时没动了',
    })
    expect(chase.dataset.sendMessageTitle).toBe('52 小时没动了 · YT8811223344556')
    expect(chase.dataset.sendMessagePath).toBe(
      '/pages/track/index?orderId=202611190008&waybillId=YT8811223344556&deliveryId=YTO',
    )
  })

  it('puts the written facts on the clipboard, and says so', async () => {
    await open('202611190008')
    await tap('催一催')
    const [{ data } = { data: '' }] = jest.mocked(Taro.setClipboardData).mock.lastCall ?? []
    expect(data.split('\n')).toEqual([
      '你好，我的包裹「52 小时没动了」，请帮忙催一催。',
      '商品：轻量跑鞋 42 码 深海蓝',
      '运单：圆通速递 YT8811223344556',
      '订单：202611190008',
      expect.stringMatching(/^快递最近消息：11月21日 11:40 【长沙市】受雨雪天气影响/),
    ])
    expect(screen.getByText('情况写好了，已经复制。在商家的聊天里粘贴就能发。')).toBeInTheDocument()
  })

  it('does not say so where the clipboard refuses', async () => {
    jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(new Error('refused'))
    await open('202611190008')
    await tap('催一催')
    expect(screen.queryByText(/已经复制/)).toBeNull()
  })
})

it('tells the shop of a parcel that was signed for and has not come', async () => {
  await open('stage-signed-by-other')
  await tap('没收到？告诉商家')
  const [{ data } = { data: '' }] = jest.mocked(Taro.setClipboardData).mock.lastCall ?? []
  expect(data).toContain('你好，快递显示「已代签收」，可是我没有收到，请帮忙查一查。')
})

describe('tabs', () => {
  it('tell the state of each parcel that this device knows', async () => {
    const first = recordedPath('202611210056')
    const second = recordedPath('202611210056', '463100928817735')
    answerWith(first)
    await settled(() => openPage(TrackPage, { orderId: '202611210056' }))
    expect(screen.getByRole('tab', { name: '包裹 2 · 韵达快递' })).toBeInTheDocument()
    answerWith(second)
    await settled(() => {
      screen.getByRole('tab', { name: '包裹 2 · 韵达快递' }).click()
    })
    expect(screen.getByRole('tab', { name: '包裹 1 · 中通快递，派送中' })).toBeInTheDocument()
    expect(screen.getByRole('tab', { name: '包裹 2 · 韵达快递，已签收' })).toBeInTheDocument()
  })
})
