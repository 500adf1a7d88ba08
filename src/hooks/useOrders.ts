import { useCallback, useEffect, useMemo } from 'react'
import { useDidShow } from '@tarojs/taro'
import useSWRInfinite from 'swr/infinite'
import type { OrderPage } from '../services/orders'
import { readOrderPage } from './orderPages'
import { toOrdersScreen, type OrdersScreen, type ReadPage } from './ordersScreen'

/** Who comes back to a list this old gets it anew. */
const FRESH_MS = 30_000

export interface OrdersView {
  screen: OrdersScreen
  /** True while what is on screen is not yet what the query asks for. */
  searching: boolean
  /** Asks again for what is listed; settles when the answer is there, be it good or bad, and never throws. */
  refresh: () => Promise<void>
  /** Brings the next page, where there is one and it is not on its way already. */
  more: () => void
}

type Key = readonly ['listOrders', query: string | null, cursor: string | null]

/** This customer's orders, page by page: all of them, or those that `query` finds. */
export function useOrders(query: string | null): OrdersView {
  const { data, error, size, isValidating, setSize, mutate } = useSWRInfinite<ReadPage, unknown>(
    (_index: number, previous: ReadPage | null) => keyOfPage(query, previous),
    readPage,
    { revalidateFirstPage: false, keepPreviousData: true },
  )
  const screen = useMemo(() => toOrdersScreen(data, error, size, query), [data, error, size, query])
  const refresh = useCallback(async () => {
    await mutate()
  }, [mutate])
  const more = useCallback(() => {
    if (isValidating || screen.status !== 'ready' || screen.rest === 'none') return
    // Asking for as many pages as before brings only the one that failed.
    void setSize(screen.rest === 'failed' ? size : size + 1)
  }, [isValidating, screen, setSize, size])
  const [first] = data ?? []
  const isCurrent = first?.query === query
  const refreshOld = useCallback(() => {
    if (first && isCurrent && Date.now() - first.readAtMs >= FRESH_MS) void refresh()
  }, [first, isCurrent, refresh])
  useDidShow(refreshOld)
  // What was found with the same words a while ago is shown at once; what has just come is never old.
  useEffect(refreshOld, [refreshOld])
  return { screen, searching: first !== undefined && !isCurrent && isValidating, refresh, more }
}

function keyOfPage(query: string | null, previous: OrderPage | null): Key | null {
  if (!previous) return ['listOrders', query, null]
  return previous.nextCursor === null ? null : ['listOrders', query, previous.nextCursor]
}

async function readPage([, query, cursor]: Key): Promise<ReadPage> {
  const page = await readOrderPage({ ...(cursor !== null && { cursor }), ...(query !== null && { query }) })
  return { ...page, query, readAtMs: Date.now() }
}
