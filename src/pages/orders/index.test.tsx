import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, requests } from '../../../testing/cloud'
import { openPage, settled } from '../../../testing/openPage'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { RECORDED_AT, recordedOrderPage } from '../../../testing/recordings'
import { fire } from '../../../testing/taro'
import OrdersPage from './index'

jest.mock('../../services/transport/cloud')

const CUSTOMER = 'oABC123456'
const page = recordedOrderPage(CUSTOMER)
const [coffee] = page.orders.filter((order) => order.orderId === '202611200117')
const [mug] = page.orders.filter((order) => order.orderId === '01234567890123456789')

beginWhenRecorded()

const open = () => settled(() => openPage(OrdersPage))

/** Each card as a screen reader says it. */
const spoken = () => screen.getAllByRole('link').map((card) => card.getAttribute('aria-label'))
const orderNames = () => screen.getAllByRole('listitem').map((order) => order.textContent)

it('shows that it is asking while the first answer is on its way', async () => {
  answerLater()
  await open()
  expect(screen.getByRole('status', { name: '正在找你的包裹' })).toBeInTheDocument()
})

it('lists the orders as the cloud has sorted them', async () => {
  answerWith(page)
  await open()
  expect(orderNames()).toHaveLength(page.orders.length)
  expect(orderNames()[0]).toContain('手捏陶土马克杯 赤陶色')
})

it('says of an order whose journey nobody has opened what was bought, who carries it and its waybill', async () => {
  answerWith({ orders: [coffee] })
  await open()
  expect(spoken()).toEqual(['云南保山小粒咖啡豆 454 克 × 2，点开看它到哪儿了，中通快递 73123456789012'])
})

it('opens the journey of the order that is tapped', async () => {
  answerWith({ orders: [coffee] })
  await open()
  expect(screen.getByRole('link')).toHaveAttribute('href', '/pages/track/index?orderId=202611200117')
})

it('names an order without goods by its id, and says where nothing is on its way yet', async () => {
  answerWith({ orders: [{ orderId: 'A/1', createdAt: RECORDED_AT, waybills: [] }] })
  await open()
  expect(spoken()).toEqual(['订单 A/1 的包裹，商家还没有发货，今天 下单'])
  expect(screen.getByRole('link')).toHaveAttribute('href', '/pages/track/index?orderId=A%2F1')
})

it('says nothing of when an order was made where nobody knows', async () => {
  answerWith({ orders: [{ orderId: 'A/1', createdAt: 0, waybills: [] }] })
  await open()
  expect(spoken()).toEqual(['订单 A/1 的包裹，商家还没有发货'])
})

it('invites who has no order yet', async () => {
  answerWith({ orders: [] })
  await open()
  expect(screen.getByRole('heading', { name: '还没有包裹' })).toBeInTheDocument()
})

describe('when it fails', () => {
  it.each([
    ['offline', '没有网络'],
    ['timeout', '等得有点久'],
    ['busy', '问的人有点多'],
    ['forbidden', '这里还不能查物流'],
    ['bad-reply', '消息没读懂'],
    ['unavailable', '出了点问题'],
  ] as const)('%s: it says %s', async (reason, title) => {
    failWith(reason)
    await open()
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument()
  })

  it('lists the orders once trying again has worked', async () => {
    failWith('offline')
    await open()
    answerWith(page)
    await settled(() => {
      screen.getByRole('button', { name: '再试一次' }).click()
    })
    expect(orderNames()).toHaveLength(page.orders.length)
  })

  it('keeps what is listed where only pulling down has failed', async () => {
    answerWith(page)
    await open()
    failWith('offline')
    await settled(() => {
      fire('pullDown')
    })
    expect(orderNames()).toHaveLength(page.orders.length)
    expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  })
})

it('keeps the spinner of a pulled-down page until the answer is there', async () => {
  answerWith(page)
  await open()
  const answer = answerLater()
  await settled(() => {
    fire('pullDown')
  })
  expect(Taro.stopPullDownRefresh).not.toHaveBeenCalled()
  await settled(() => {
    answer({ orders: [mug] })
  })
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
  expect(orderNames()).toHaveLength(1)
})

describe('at the end of the page', () => {
  it('brings the next one, once, by the cursor of the one before', async () => {
    answerWith({ orders: [coffee], nextCursor: 'next' })
    await open()
    const answer = answerLater()
    await settled(() => {
      fire('reachBottom')
    })
    expect(screen.getByText('正在找更早的包裹')).toBeInTheDocument()
    await settled(() => {
      fire('reachBottom')
      answer({ orders: [mug] })
    })
    expect(requests()).toEqual([{}, { cursor: 'next' }])
    expect(orderNames()).toHaveLength(2)
  })

  it('asks for nothing where there is no more', async () => {
    answerWith({ orders: [coffee] })
    await open()
    await settled(() => {
      fire('reachBottom')
    })
    expect(requests()).toEqual([{}])
  })

  it('keeps what is listed where the next page fails, and brings it on another try', async () => {
    answerWith({ orders: [coffee], nextCursor: 'next' })
    await open()
    failWith('timeout')
    await settled(() => {
      fire('reachBottom')
    })
    expect(orderNames()).toHaveLength(1)
    expect(screen.getByText('更早的包裹没有找到')).toBeInTheDocument()
    answerWith({ orders: [mug] })
    await settled(() => {
      screen.getByRole('button', { name: '再试一次' }).click()
    })
    expect(orderNames()).toHaveLength(2)
  })
})
