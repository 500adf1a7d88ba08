import { useCallback, useEffect, useRef, type MutableRefObject } from 'react'
import { useDidShow } from '@tarojs/taro'
import useSWRInfinite from 'swr/infinite'
import { listOrders, type OrderPage } from '../services/orders'
import { useFailure } from './useFailure'
import { useOnline, useReconnect } from './useOnline'
import { useOrdersScreen, type OrdersScreen, type ReadPage } from './useOrdersScreen'
import { usePageVisible } from './usePageVisible'

/** A list older than this is reloaded when the page is shown again. */
const FRESH_MS = 30_000

export interface OrdersView {
  screen: OrdersScreen
  /** True while the orders on screen still belong to the previous query. */
  searching: boolean
  /** Reloads the listed pages. Settles with the answer or the failure, and never rejects. */
  refresh: () => Promise<void>
  /** Loads the next page, unless there is none or it is already being loaded. */
  loadMore: () => void
}

type Key = readonly ['listOrders', query: string | null, cursor: string | null]

/** The customer's orders, page by page: all of them, or those that match `query`. */
export function useOrders(query: string | null): OrdersView {
  const { data, error, size, isValidating, setSize, mutate } = useSWRInfinite<ReadPage, unknown>(
    (_index: number, previous: ReadPage | null) => keyOfPage(query, previous),
    readPage,
    { revalidateFirstPage: false, keepPreviousData: true },
  )
  const online = useOnline()
  const screen = useOrdersScreen(data, useFailure(error, data !== undefined), online, size, query)
  const refresh = useCallback(async () => {
    await mutate()
  }, [mutate])
  const loadMore = useCallback(() => {
    if (isValidating || screen.status !== 'ready' || screen.older === 'none') return
    // Asking for the same number of pages loads only the one that failed.
    void setSize(screen.older === 'failed' ? size : size + 1)
  }, [isValidating, screen, setSize, size])
  const [first] = data ?? []
  const isCurrent = first?.query === query
  const offlineAtMs = useLastOffline(online)
  const visible = usePageVisible()
  const refreshIfOld = useCallback(() => {
    if (!first || !isCurrent || !online || !visible) return
    const isOld = Date.now() - first.readAtMs >= FRESH_MS || first.readAtMs < offlineAtMs.current
    if (isOld) void refresh()
  }, [first, isCurrent, online, visible, offlineAtMs, refresh])
  useDidShow(refreshIfOld)
  useReconnect(() => {
    if (!first) void refresh()
  })
  // A cached answer to an earlier search is shown at once, and reloaded if it is old. So is a list after a loss of the network.
  useEffect(refreshIfOld, [refreshIfOld])
  return { screen, searching: first !== undefined && !isCurrent && isValidating, refresh, loadMore }
}

/** When the network was last lost, Unix milliseconds; 0 if it was not while the page was open. */
function useLastOffline(online: boolean): MutableRefObject<number> {
  const atMs = useRef(0)
  useEffect(() => {
    if (!online) atMs.current = Date.now()
  }, [online])
  return atMs
}

function keyOfPage(query: string | null, previous: OrderPage | null): Key | null {
  if (!previous) return ['listOrders', query, null]
  return previous.nextCursor === null ? null : ['listOrders', query, previous.nextCursor]
}

async function readPage([, query, cursor]: Key): Promise<ReadPage> {
  const page = await listOrders({ ...(cursor !== null && { cursor }), ...(query !== null && { query }) })
  return { ...page, query, readAtMs: Date.now() }
}
