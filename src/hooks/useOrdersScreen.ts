import { useMemo } from 'react'
import type { FailureReason } from '../domain/failureReason'
import type { Order } from '../domain/order'
import type { OrderPage } from '../services/orders'
import { reasonOf } from '../services/errors'
import { useOnDemand } from './useOnDemand'

export type OrdersScreen =
  | { status: 'loading' }
  | { status: 'failed'; reason: FailureReason }
  | ({ status: 'empty' } & Known)
  | ({ status: 'ready'; orders: readonly Order[]; older: OlderOrders } & Known)

interface Known {
  /** The search query of the orders on screen; null if all orders are shown. */
  query: string | null
  /** Why the newest refresh or search failed; null if it did not. */
  refreshFailed: FailureReason | null
}

/** Whether there are older orders than those on screen, and if they are being loaded. */
export type OlderOrders = 'none' | 'available' | 'loading' | 'failed'

/** A page of orders, with the query it answers and the time it was read. */
export interface ReadPage extends OrderPage {
  query: string | null
  readAtMs: number
}

/**
 * What the page shows while `wanted` pages of `query` are asked for. Pages of the previous query stay on screen until
 * the new answer comes, and also if it fails.
 */
export function useOrdersScreen(
  pages: readonly ReadPage[] | undefined,
  error: unknown,
  online: boolean,
  wanted: number,
  query: string | null,
): OrdersScreen {
  const { loading } = useOnDemand()
  return useMemo(() => {
    if (pages && loading) return { status: 'loading' }
    return toOrdersScreen(pages, error, online, wanted, query)
  }, [pages, loading, error, online, wanted, query])
}

function toOrdersScreen(
  pages: readonly ReadPage[] | undefined,
  error: unknown,
  online: boolean,
  wanted: number,
  query: string | null,
): OrdersScreen {
  const failed = error === undefined ? null : reasonOf(error)
  const [first] = pages ?? []
  if (!pages || !first) return failed === null ? { status: 'loading' } : { status: 'failed', reason: failed }
  const isCurrent = first.query === query
  // SWR keeps one error: that of a missing page, or else that of the refresh. Without a network it is true of both.
  const awaitsPage = isCurrent && pages.length < wanted
  const known = { query: first.query, refreshFailed: awaitsPage && online ? null : failed }
  const orders = pages.flatMap((page) => page.orders)
  if (orders.length === 0) return { status: 'empty', ...known }
  const older = isCurrent ? findOlder(pages, awaitsPage, failed !== null) : 'none'
  return { status: 'ready', orders, older, ...known }
}

function findOlder(pages: readonly OrderPage[], awaitsPage: boolean, failed: boolean): OlderOrders {
  if ((pages[pages.length - 1]?.nextCursor ?? null) === null) return 'none'
  if (!awaitsPage) return 'available'
  return failed ? 'failed' : 'loading'
}
