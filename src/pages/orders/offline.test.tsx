import { screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, listRequests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import {
  openOrdersPage,
  openRecordedOrders,
  orderTexts,
  RECORDED_ORDERS,
} from '../../../testing/ordersPageDriver'
import { advanceTime, firePageEvent } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { setNetwork } from '../../../testing/taro'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const lose = () =>
  settled(() => {
    setNetwork('none')
  })
const regain = async () => {
  await settled(() => {
    setNetwork('wifi')
  })
  // A network counts as back after a moment.
  await advanceTime(310)
}

it('says at once that the network is lost, and keeps the orders', async () => {
  await openRecordedOrders()
  await lose()
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  expect(orderTexts()).toHaveLength(RECORDED_ORDERS.length)
})

it('loads the list once when the network is back', async () => {
  await openRecordedOrders()
  await advanceTime(5_000)
  await lose()
  await regain()
  await advanceTime(60_000)
  expect(screen.queryByRole('status')).toBeNull()
  expect(listRequests()).toHaveLength(2)
})

it('waits until it is shown if the network comes back while another page covers it', async () => {
  await openRecordedOrders()
  await firePageEvent('hide')
  await advanceTime(5_000)
  await lose()
  await regain()
  expect(listRequests()).toHaveLength(1)
  await firePageEvent('show')
  await advanceTime(1)
  expect(listRequests()).toHaveLength(2)
})

it('fails at once when the network is lost while the list loads', async () => {
  answerLater()
  await openOrdersPage()
  await lose()
  expect(screen.getByRole('heading', { name: '没有网络' })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '重新连接' })).toBeInTheDocument()
})

it('mends a start without a network', async () => {
  setNetwork('none')
  failWith('offline')
  await openOrdersPage()
  answerWith({ orders: RECORDED_ORDERS })
  await lose()
  await regain()
  expect(orderTexts()).toHaveLength(RECORDED_ORDERS.length)
})
