import { fireEvent, screen, type RenderResult } from '@testing-library/react'
import type { Translations } from '../src/locales/translations'
import OrdersPage from '../src/pages/orders'
import { answerWith } from './cloud'
import { openPage, settled } from './openPage'
import { recordedOrderPage } from './recordings'

/**
 * Opens the list of orders and reads it. A test file that uses it mocks services/transport/callFunction with jest.mock, as
 * testing/cloud.ts says.
 */

export const RECORDED_ORDERS = recordedOrderPage('oABC123456').orders
export const COFFEE_ORDERS = RECORDED_ORDERS.filter(({ orderId }) => orderId === '202611200117')
export const MUG_ORDERS = RECORDED_ORDERS.filter(({ orderId }) => orderId === '01234567890123456789')

/** Opens the page on a new device, with the answer that the test has set. */
export function openOrdersPage(translations?: Translations): Promise<RenderResult> {
  return settled(() => openPage(OrdersPage, {}, translations))
}

/** Opens the page on a new device; the cloud answers with all recorded orders on one page. */
export function openRecordedOrders(): Promise<RenderResult> {
  answerWith({ orders: RECORDED_ORDERS })
  return openOrdersPage()
}

/** The text of each order, in the order of the list. */
export function orderTexts(): (string | null)[] {
  return screen.getAllByRole('listitem').map((order) => order.textContent)
}

/** The name of each section and how many orders it lists. */
export function sections(): [name: string | null, orders: number][] {
  return screen
    .queryAllByRole('list')
    .map((list) => [list.getAttribute('aria-label'), list.querySelectorAll('a').length])
}

export function searchField(): HTMLElement {
  return screen.getByRole('textbox', { name: '搜索包裹，按商品名、订单号或运单号' })
}

/** Replaces the text of the search field. */
export function typeQuery(text: string): void {
  fireEvent.change(searchField(), { target: { value: text } })
}

/** Presses the search key of the phone's keyboard. */
export function submitQuery(): Promise<boolean> {
  return settled(() => fireEvent.keyDown(searchField(), { key: 'Enter' }))
}
