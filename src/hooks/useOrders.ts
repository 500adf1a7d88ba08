import { useCallback, useMemo } from 'react'
import useSWRInfinite from 'swr/infinite'
import type { Order } from '../domain/order'
import type { OrderPage } from '../services/orders'
import { reasonOf, type Reason } from './failure'
import { readOrderPage } from './orderPages'

export type OrdersScreen =
  | { state: 'loading' }
  | { state: 'failed'; reason: Reason }
  | { state: 'empty' }
  | {
      state: 'ready'
      orders: readonly Order[]
      rest: Rest
      /** Why these orders could not be brought up to date; null where they are. */
      refreshFailed: Reason | null
    }

/** What there is beyond the orders that are shown. */
export type Rest = 'none' | 'waiting' | 'loading' | 'failed'

export interface OrdersView {
  screen: OrdersScreen
  refresh: () => Promise<void>
  /** Brings the next page, where there is one and it is not on its way already. */
  more: () => void
}

type Key = readonly ['listOrders', string | null]

/** This customer's orders, page by page. */
export function useOrders(): OrdersView {
  const { data, error, size, isValidating, setSize, mutate } = useSWRInfinite<OrderPage, unknown>(
    keyOfPage,
    readPage,
    {
      revalidateFirstPage: false,
    },
  )
  const screen = useMemo(() => toScreen(data, error, size), [data, error, size])
  const refresh = useCallback(async () => {
    await mutate()
  }, [mutate])
  const more = useCallback(() => {
    if (isValidating || screen.state !== 'ready' || screen.rest === 'none') return
    // Asking for as many pages as before brings only the one that failed.
    void setSize(screen.rest === 'failed' ? size : size + 1)
  }, [isValidating, screen, setSize, size])
  return { screen, refresh, more }
}

function keyOfPage(_index: number, previous: OrderPage | null): Key | null {
  if (!previous) return ['listOrders', null]
  return previous.nextCursor === null ? null : ['listOrders', previous.nextCursor]
}

function readPage([, cursor]: Key): Promise<OrderPage> {
  return readOrderPage(cursor)
}

function toScreen(pages: OrderPage[] | undefined, error: unknown, wanted: number): OrdersScreen {
  if (!pages) return error === undefined ? { state: 'loading' } : { state: 'failed', reason: reasonOf(error) }
  const orders = pages.flatMap((page) => page.orders)
  if (orders.length === 0) return { state: 'empty' }
  // Of two failures SWR keeps one: with a page still missing it is that page's, else the refresh's.
  const awaitsPage = pages.length < wanted
  const failed = error !== undefined
  return {
    state: 'ready',
    orders,
    rest: restOf(pages, awaitsPage, failed),
    refreshFailed: failed && !awaitsPage ? reasonOf(error) : null,
  }
}

function restOf(pages: OrderPage[], awaitsPage: boolean, failed: boolean): Rest {
  if ((pages[pages.length - 1]?.nextCursor ?? null) === null) return 'none'
  if (!awaitsPage) return 'waiting'
  return failed ? 'failed' : 'loading'
}
