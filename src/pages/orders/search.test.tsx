import { screen } from '@testing-library/react'
import { answerLater, answerWith, listRequests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import {
  COFFEE_ORDERS,
  MUG_ORDERS,
  openRecordedOrders,
  RECORDED_ORDERS,
  searchField,
  sections,
  submitQuery,
  typeQuery,
} from '../../../testing/ordersPageDriver'
import { advanceTime, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'

jest.mock('../../services/transport/callFunction')

const ALL_ORDERS = [
  ['进行中', RECORDED_ORDERS.length - 1],
  ['已结束', 1],
]
const ONE_RESULT = [['找到', 1]]
/** The pause in typing after which the search starts. */
const PAUSE_MS = 300

beginWhenRecorded()

it('searches after a pause in typing, without the spaces around the query', async () => {
  await openRecordedOrders()
  typeQuery(' 咖')
  await advanceTime(PAUSE_MS - 1)
  typeQuery(' 咖啡 ')
  await advanceTime(PAUSE_MS - 1)
  expect(listRequests()).toEqual([{}])
  answerWith({ orders: COFFEE_ORDERS })
  await advanceTime(1)
  expect(listRequests()).toEqual([{}, { query: '咖啡' }])
  expect(sections()).toEqual(ONE_RESULT)
  expect(screen.getByRole('heading')).toHaveTextContent('找到1')
})

it('searches at once, and only once, when the search key is pressed', async () => {
  await openRecordedOrders()
  typeQuery('咖啡')
  answerWith({ orders: COFFEE_ORDERS })
  await submitQuery()
  expect(sections()).toEqual(ONE_RESULT)
  await advanceTime(1000)
  expect(listRequests()).toHaveLength(2)
})

it.each([
  ['only spaces', '   '],
  ['empty', ''],
])('does not search for a query that is %s', async (_, text) => {
  await openRecordedOrders()
  typeQuery('x')
  typeQuery(text)
  await advanceTime(1000)
  expect(listRequests()).toEqual([{}])
})

it('cuts a query off after 64 characters', async () => {
  await openRecordedOrders()
  typeQuery('x'.repeat(80))
  await advanceTime(PAUSE_MS)
  expect(listRequests()[1]).toEqual({ query: 'x'.repeat(64) })
})

it('keeps the listed orders until the search results come', async () => {
  await openRecordedOrders()
  const answer = answerLater()
  typeQuery('咖啡')
  await advanceTime(PAUSE_MS)
  expect(sections()).toEqual(ALL_ORDERS)
  await settled(() => {
    answer({ orders: COFFEE_ORDERS })
  })
  expect(sections()).toEqual(ONE_RESULT)
})

it('ignores the late answer of an earlier search', async () => {
  await openRecordedOrders()
  const answerFirst = answerLater()
  typeQuery('杯')
  await advanceTime(PAUSE_MS)
  const answerSecond = answerLater()
  typeQuery('咖啡')
  await advanceTime(PAUSE_MS)
  await settled(() => {
    answerSecond({ orders: COFFEE_ORDERS })
  })
  await settled(() => {
    answerFirst({ orders: MUG_ORDERS })
  })
  expect(screen.getByRole('link').getAttribute('href')).toContain('202611200117')
})

it('does not search after the page is closed', async () => {
  const { unmount } = await openRecordedOrders()
  typeQuery('咖啡')
  unmount()
  await advanceTime(1000)
  expect(listRequests()).toEqual([{}])
})

describe('a search without results', () => {
  beforeEach(async () => {
    await openRecordedOrders()
    answerWith({ orders: [] })
    typeQuery('沙发')
    await advanceTime(PAUSE_MS)
  })

  it('shows the query that found nothing', () => {
    expect(screen.getByRole('heading', { name: '没找到“沙发”' })).toBeInTheDocument()
  })

  it.each(['看全部包裹', '清空搜索'])('shows all orders again, without a request: %s', async (button) => {
    await tap(button)
    expect(sections()).toEqual(ALL_ORDERS)
    expect(searchField()).toHaveValue('')
    expect(listRequests()).toHaveLength(2)
  })
})
