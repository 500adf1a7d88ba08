import { answerLater, listRequests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import {
  COFFEE_ORDERS,
  openRecordedOrders,
  RECORDED_ORDERS,
  sections,
  typeQuery,
} from '../../../testing/ordersPageDriver'
import { advanceTime, firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

beforeEach(openRecordedOrders)

it('reloads a list older than 30 seconds when the page is shown again, and keeps it meanwhile', async () => {
  await advanceTime(30_000)
  const answer = answerLater()
  await firePageEvent('show')
  expect(sections()).toEqual([
    ['进行中', RECORDED_ORDERS.length - 1],
    ['已结束', 1],
  ])
  await settled(() => {
    answer({ orders: COFFEE_ORDERS })
  })
  expect(sections()).toEqual([['进行中', 1]])
})

it('does not reload a newer list when the page is shown again', async () => {
  await advanceTime(29_000)
  await firePageEvent('show')
  expect(listRequests()).toHaveLength(1)
})

it('reloads the search results when the page is shown again during a search', async () => {
  typeQuery('咖啡')
  await advanceTime(300)
  await advanceTime(30_000)
  await firePageEvent('show')
  expect(listRequests().slice(1)).toEqual([{ query: '咖啡' }, { query: '咖啡' }])
})

it('reloads the old results of a search that is repeated', async () => {
  typeQuery('咖啡')
  await advanceTime(300)
  await tap('清空搜索')
  await advanceTime(30_000)
  typeQuery('咖啡')
  await advanceTime(300)
  expect(listRequests().filter((request) => 'query' in request)).toHaveLength(2)
})
