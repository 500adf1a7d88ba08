import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerLater, answerWith, failWith } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import {
  COFFEE_ORDERS,
  MUG_ORDERS,
  openOrdersPage,
  openRecordedOrders,
  orderTexts,
  RECORDED_ORDERS,
  searchField,
  typeQuery,
} from '../../../testing/ordersPageDriver'
import { firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT } from '../../../testing/recordings'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const spokenCards = () => screen.getAllByRole('link').map((card) => card.getAttribute('aria-label'))

it('shows a loading status until the first answer comes', async () => {
  answerLater()
  await openOrdersPage()
  expect(screen.getByRole('status', { name: '正在找你的包裹' })).toBeInTheDocument()
})

it('lists the orders in the order in which the cloud sorted them', async () => {
  await openRecordedOrders()
  expect(orderTexts()).toHaveLength(RECORDED_ORDERS.length)
  expect(orderTexts()[0]).toContain('手捏陶土马克杯 赤陶色')
})

it('speaks the goods, the carrier and the waybill of an order that was not opened yet', async () => {
  answerWith({ orders: COFFEE_ORDERS })
  await openOrdersPage()
  expect(spokenCards()).toEqual(['云南保山小粒咖啡豆 454 克 × 2，点开看它到哪儿了，中通快递 73123456789012'])
})

it('links an order to its track page', async () => {
  answerWith({ orders: COFFEE_ORDERS })
  await openOrdersPage()
  expect(screen.getByRole('link')).toHaveAttribute('href', '/pages/track/index?orderId=202611200117')
})

it('names an order without goods by its id, and says that nothing was shipped yet', async () => {
  answerWith({ orders: [{ orderId: 'A/1', createdAt: RECORDED_AT, waybills: [] }] })
  await openOrdersPage()
  expect(spokenCards()).toEqual(['订单 A/1 的包裹，商家还没有发货，今天 下单'])
  expect(screen.getByRole('link')).toHaveAttribute('href', '/pages/track/index?orderId=A%2F1')
})

it('leaves out the day of an order whose time is unknown', async () => {
  answerWith({ orders: [{ orderId: 'A/1', createdAt: 0, waybills: [] }] })
  await openOrdersPage()
  expect(spokenCards()).toEqual(['订单 A/1 的包裹，商家还没有发货'])
})

it('shows a welcome to a customer without orders', async () => {
  answerWith({ orders: [] })
  await openOrdersPage()
  expect(screen.getByRole('heading', { name: '还没有包裹' })).toBeInTheDocument()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})

it.each(['/pages/home/index?tab=1', 'pages/home/index?tab=1', ' /pages/home/index?tab=1 '])(
  'leads a customer without orders to the page of the setting %j',
  async (setting) => {
    process.env.TARO_APP_SHOP_PAGE = setting
    answerWith({ orders: [] })
    await openOrdersPage()
    process.env.TARO_APP_SHOP_PAGE = ''
    expect(screen.getByRole('link', { name: '去逛逛' })).toHaveAttribute('href', '/pages/home/index?tab=1')
  },
)

it('keeps the text of a customer who types before the empty answer comes', async () => {
  const answer = answerLater()
  await openOrdersPage()
  typeQuery('咖')
  await settled(() => {
    answer({ orders: [] })
  })
  expect(searchField()).toHaveValue('咖')
})

it.each([
  ['offline', '没有网络'],
  ['timeout', '等得有点久'],
  ['busy', '系统有点忙'],
  ['forbidden', '这里还不能查物流'],
  ['bad-reply', '物流信息读取失败'],
  ['unavailable', '出了点问题'],
] as const)('shows the reason when loading fails: %s, %s', async (reason, title) => {
  failWith(reason)
  await openOrdersPage()
  expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
})

it('lists the orders after a successful retry', async () => {
  failWith('offline')
  await openOrdersPage()
  answerWith({ orders: RECORDED_ORDERS })
  await tap('重新连接')
  expect(orderTexts()).toHaveLength(RECORDED_ORDERS.length)
})

it('keeps the listed orders under a notice when a pull-down refresh fails', async () => {
  await openRecordedOrders()
  failWith('offline')
  await firePageEvent('pullDown')
  expect(orderTexts()).toHaveLength(RECORDED_ORDERS.length)
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
})

it('keeps the pull-down spinner until the answer comes', async () => {
  await openRecordedOrders()
  const answer = answerLater()
  await firePageEvent('pullDown')
  expect(Taro.stopPullDownRefresh).not.toHaveBeenCalled()
  await settled(() => {
    answer({ orders: MUG_ORDERS })
  })
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
  expect(orderTexts()).toHaveLength(1)
})
