import { screen } from '@testing-library/react'
import { answerLater, answerWith, failWith, listRequests } from '../../../testing/cloud'
import { settled } from '../../../testing/openPage'
import {
  COFFEE_ORDERS,
  MUG_ORDERS,
  openOrdersPage,
  orderTexts,
  sections,
  typeQuery,
} from '../../../testing/ordersPageDriver'
import { advanceTime, firePageEvent, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { fire } from '../../../testing/taro'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

it('loads the next page once when the bottom is reached twice', async () => {
  answerWith({ orders: COFFEE_ORDERS, nextCursor: 'next' })
  await openOrdersPage()
  const answer = answerLater()
  await firePageEvent('reachBottom')
  expect(screen.getByText('正在找更早的包裹')).toBeInTheDocument()
  await settled(() => {
    fire('reachBottom')
    answer({ orders: MUG_ORDERS })
  })
  expect(listRequests()).toEqual([{}, { cursor: 'next' }])
  expect(orderTexts()).toHaveLength(2)
})

it('listRequests nothing at the bottom of the last page', async () => {
  answerWith({ orders: COFFEE_ORDERS })
  await openOrdersPage()
  await firePageEvent('reachBottom')
  expect(listRequests()).toEqual([{}])
})

it('keeps the listed orders when the next page fails, and loads it on a retry', async () => {
  answerWith({ orders: COFFEE_ORDERS, nextCursor: 'next' })
  await openOrdersPage()
  failWith('timeout')
  await firePageEvent('reachBottom')
  expect(orderTexts()).toHaveLength(1)
  expect(screen.getByText('更早的包裹没能加载')).toBeInTheDocument()
  answerWith({ orders: MUG_ORDERS })
  await tap('再试一次')
  expect(orderTexts()).toHaveLength(2)
})

it('loads the next page of search results', async () => {
  answerWith({ orders: COFFEE_ORDERS })
  await openOrdersPage()
  answerWith({ orders: COFFEE_ORDERS, nextCursor: 'next' })
  typeQuery('2026')
  await advanceTime(300)
  answerWith({ orders: MUG_ORDERS })
  await firePageEvent('reachBottom')
  expect(listRequests()[2]).toEqual({ query: '2026', cursor: 'next' })
  expect(sections()).toEqual([['找到', 2]])
})
