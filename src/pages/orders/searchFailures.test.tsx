import { screen } from '@testing-library/react'
import { answerWith, failWith, listRequests } from '../../../testing/cloud'
import {
  COFFEE_ORDERS,
  openRecordedOrders,
  RECORDED_ORDERS,
  sections,
  submitQuery,
  typeQuery,
} from '../../../testing/ordersPageDriver'
import { advanceTime, firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

beforeEach(async () => {
  await openRecordedOrders()
  failWith('offline')
  typeQuery('咖啡')
  await advanceTime(300)
})

it('keeps the listed orders under a notice when a search fails', () => {
  expect(screen.getByRole('status')).toHaveTextContent('没有网络')
  expect(sections()).toEqual([
    ['进行中', RECORDED_ORDERS.length - 1],
    ['已结束', 1],
  ])
})

it('loads no further page of the listed orders after a failed search', async () => {
  await firePageEvent('reachBottom')
  expect(listRequests()).toHaveLength(2)
})

it('shows the results when a failed search is submitted again', async () => {
  answerWith({ orders: COFFEE_ORDERS })
  await submitQuery()
  expect(sections()).toEqual([['找到', 1]])
  expect(screen.queryByRole('status')).toBeNull()
})

it('removes the notice of a failed search when the search is cleared', async () => {
  await tap('清空搜索')
  expect(screen.queryByRole('status')).toBeNull()
})
