import { screen } from '@testing-library/react'
import { answerWith, requests } from '../../../testing/cloud'
import { swipe, tap } from '../../../testing/pageDriver'
import { beginWhenRecorded } from '../../../testing/recordedTime'
import { recordedPath } from '../../../testing/recordings'
import {
  openRecordedOrder,
  openTrackPage,
  SECOND_WAYBILL,
  timeline,
  TWO_WAYBILLS_ORDER,
} from '../../../testing/trackPageDriver'

jest.mock('../../services/transport/callFunction')

beginWhenRecorded()

const tab = (name: string) => screen.getByRole('tab', { name })

it('opens the first waybill of an order that has two', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  expect(tab('包裹 1 · 中通快递，派送中')).toHaveAttribute('aria-selected', 'true')
})

it('opens the waybill that the link names', async () => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
  await openTrackPage({ orderId: TWO_WAYBILLS_ORDER, waybillId: SECOND_WAYBILL })
  expect(requests()).toEqual([{ orderId: TWO_WAYBILLS_ORDER, waybillId: SECOND_WAYBILL }])
  expect(tab('包裹 2 · 韵达快递，已签收')).toHaveAttribute('aria-selected', 'true')
})

it.each(['waybillId', 'deliveryId'])('opens the first waybill if the %s of the link is empty', async (id) => {
  answerWith(recordedPath(TWO_WAYBILLS_ORDER))
  await openTrackPage({ orderId: TWO_WAYBILLS_ORDER, [id]: '' })
  expect(requests()).toEqual([{ orderId: TWO_WAYBILLS_ORDER }])
})

it('reaches both parcels of an order whose carriers use the same number', async () => {
  const path = recordedPath(TWO_WAYBILLS_ORDER)
  const { waybillId } = path
  const waybills = ['ZTO', 'YUNDA'].map((deliveryId) => ({ deliveryId, waybillId }))
  answerWith({ ...path, waybills })
  await openTrackPage({ orderId: TWO_WAYBILLS_ORDER })
  answerWith({ ...path, waybills, deliveryId: 'YUNDA', pathItemNum: 0, pathItemList: [] })
  await tap('包裹 2 · 韵达快递', 'tab')
  expect(requests().at(-1)).toEqual({ orderId: TWO_WAYBILLS_ORDER, deliveryId: 'YUNDA', waybillId })
  expect(screen.getAllByRole('tab', { selected: true })).toEqual([tab('包裹 2 · 韵达快递')])
})

it('requests and shows the waybill whose tab is tapped', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
  await tap('包裹 2 · 韵达快递', 'tab')
  expect(requests().at(-1)).toEqual({
    orderId: TWO_WAYBILLS_ORDER,
    deliveryId: 'YUNDA',
    waybillId: SECOND_WAYBILL,
  })
  expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
})

it('labels each tab with the state of its parcel once this device knows it', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  expect(tab('包裹 2 · 韵达快递')).toBeInTheDocument()
  answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
  await tap('包裹 2 · 韵达快递', 'tab')
  expect(tab('包裹 1 · 中通快递，派送中')).toBeInTheDocument()
  expect(tab('包裹 2 · 韵达快递，已签收')).toBeInTheDocument()
})

it.each([
  ['header', () => screen.getByRole('heading', { name: /^正在派送。/ })],
  ['timeline', timeline],
])('switches to the next waybill with a swipe across the %s, and back', async (_, element) => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  answerWith(recordedPath(TWO_WAYBILLS_ORDER, SECOND_WAYBILL))
  await swipe(element(), 300, 100)
  expect(screen.getByRole('heading', { name: /^已签收。/ })).toBeInTheDocument()
  await swipe(timeline(), 100, 300)
  expect(screen.getByRole('heading', { name: /^正在派送。/ })).toBeInTheDocument()
})

it('keeps the first waybill on a swipe to a previous one or with two fingers', async () => {
  await openRecordedOrder(TWO_WAYBILLS_ORDER)
  await swipe(timeline(), 100, 300)
  await swipe(timeline(), 300, 100, 2)
  expect(requests()).toHaveLength(1)
})
