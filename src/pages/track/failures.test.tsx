import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerWith, failWith, requests } from '../../../testing/cloud'
import { recordWarnings, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import { openTrackPage as open, SAMPLE_ORDER as SAMPLE } from '../../../testing/trackPageDriver'
import type { UntrackedOrder } from '../../domain/order'

jest.mock('../../services/transport/callFunction')

const UNKNOWN = '202611230011'

beginWhenRecorded()
const warnings = recordWarnings()

describe('a failed request', () => {
  it.each([
    ['offline', '没有网络', '重新连接'],
    ['timeout', '等得有点久', '再试一次'],
    ['busy', '系统有点忙', '再试一次'],
    ['not-tracked', '暂时查不到它', '再试一次'],
    ['bad-reply', '物流信息读取失败', '再试一次'],
    ['unavailable', '出了点问题', '再试一次'],
  ] as const)('shows its reason and a button to try again: %s, %s, %s', async (reason, title, button) => {
    failWith(reason)
    await open({ orderId: SAMPLE })
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: button })).toBeInTheDocument()
  })

  it('is replaced by the journey after a successful retry', async () => {
    failWith('timeout')
    await open({ orderId: SAMPLE })
    answerWith(recordedPath(SAMPLE))
    await tap('再试一次')
    expect(screen.getByRole('heading', { name: /^很久没有新消息。/ })).toBeInTheDocument()
  })

  it('leads to the list of orders if the order is not found', async () => {
    failWith('not-found')
    await open({ orderId: SAMPLE })
    expect(screen.getByRole('heading', { name: '没找到这个订单' })).toBeInTheDocument()
    await tap('看看我的包裹')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/orders/index' })
  })

  it('leads to the shop if WeChat has not authorised it, and warns the developer', async () => {
    failWith('forbidden')
    await open({ orderId: SAMPLE })
    expect(screen.getByRole('heading', { name: '这里还不能查物流' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '问问商家' })).toHaveAttribute('data-open-type', 'contact')
    expect(warnings.messages()).toEqual([[expect.stringContaining('NOT_AUTHORISED')]])
  })

  it('reports a link without an order, and sends no request', async () => {
    await open({})
    expect(screen.getByRole('heading', { name: '链接不完整' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /再试一次|刷新/ })).toBeNull()
    expect(requests()).toEqual([])
  })
})

describe('a waybill that WeChat does not know', () => {
  const goods = [{ name: '手捏陶土马克杯 奶白色', imageUrl: '/cup.svg' }]
  const openUnknown = async (order: UntrackedOrder | undefined, query = {}) => {
    failWith('not-tracked', order)
    await open({ orderId: UNKNOWN, ...query })
  }

  it('is named all the same, with its number to copy and its carrier to call', async () => {
    await openUnknown({
      orderId: UNKNOWN,
      goods,
      waybills: [{ deliveryId: 'STO', waybillId: '773300112233445' }],
    })
    expect(requests()).toEqual([{ orderId: UNKNOWN }])
    expect(screen.getByText('手捏陶土马克杯 奶白色')).toBeInTheDocument()
    expect(screen.getAllByRole('button', { name: /复制/ })).toHaveLength(1)
    await tap('复制单号')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '773300112233445' })
    await tap('拨打 95543')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '95543' })
  })

  it('names the one that the link names', async () => {
    const waybills = ['1', '2'].map((waybillId) => ({ deliveryId: 'PJ', waybillId }))
    await openUnknown({ orderId: UNKNOWN, goods: [], waybills }, { waybillId: '2' })
    expect(screen.getByText('2')).toBeInTheDocument()
    await tap('复制单号')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '2' })
    expect(screen.queryByRole('button', { name: /拨打/ })).toBeNull()
  })

  it('says in the words of the list that the shop has sent nothing yet, and shows the goods', async () => {
    await openUnknown({ orderId: UNKNOWN, goods, waybills: [] })
    expect(screen.getByRole('heading', { name: /^商家还没有发货。/ })).toBeInTheDocument()
    expect(screen.getByText('发货以后，这里就有它的消息。')).toBeInTheDocument()
    expect(screen.getByText('手捏陶土马克杯 奶白色')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /复制/ })).toBeNull()
    expect(screen.getByRole('button', { name: '找商家' }).dataset.sessionFrom).toBe(
      `{"orderId":"${UNKNOWN}","headline":"商家还没有发货"}`,
    )
  })

  it('is not said to be unsent if the link names a waybill that the order does not have', async () => {
    const waybills = [{ deliveryId: 'STO', waybillId: '1' }]
    await openUnknown({ orderId: UNKNOWN, goods, waybills }, { waybillId: '2' })
    expect(screen.getByRole('heading', { name: '暂时查不到它' })).toBeInTheDocument()
    expect(screen.queryByText(/还没有发货/)).toBeNull()
  })

  it('stays unnamed where the reply names no order', async () => {
    await openUnknown(undefined)
    expect(screen.getByRole('heading', { name: '暂时查不到它' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '再试一次' })).toBeInTheDocument()
  })
})
