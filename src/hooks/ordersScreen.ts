import type { Order } from '../domain/order'
import type { OrderPage } from '../services/orders'
import { reasonOf, type Reason } from './failure'

export type OrdersScreen =
  | { status: 'loading' }
  | { status: 'failed'; reason: Reason }
  | ({ status: 'empty' } & Shown)
  | ({ status: 'ready'; orders: readonly Order[]; rest: OlderOrders } & Shown)

interface Shown {
  /** What was looked for; null where all orders are shown. */
  query: string | null
  /** Why this could not be brought up to date, or nothing be found; null where it could. */
  refreshFailed: Reason | null
}

/** What there is beyond the orders that are shown. */
export type OlderOrders = 'none' | 'waiting' | 'loading' | 'failed'

/** A page as it was read, what it was asked for and when. */
export interface ReadPage extends OrderPage {
  query: string | null
  readAtMs: number
}

/**
 * What to show of the `wanted` pages asked for with `query`. Pages of another query are what was on screen before: they
 * stay until there is an answer, and where there is none.
 */
export function toOrdersScreen(
  pages: readonly ReadPage[] | undefined,
  error: unknown,
  wanted: number,
  query: string | null,
): OrdersScreen {
  const failed = error === undefined ? null : reasonOf(error)
  const [first] = pages ?? []
  if (!pages || !first) return failed === null ? { status: 'loading' } : { status: 'failed', reason: failed }
  const isCurrent = first.query === query
  // Of two failures SWR keeps one: with a page still missing it is that page's, else the refresh's.
  const awaitsPage = isCurrent && pages.length < wanted
  const shown = { query: first.query, refreshFailed: awaitsPage ? null : failed }
  const orders = pages.flatMap((page) => page.orders)
  if (orders.length === 0) return { status: 'empty', ...shown }
  const rest = isCurrent ? olderOrdersOf(pages, awaitsPage, failed !== null) : 'none'
  return { status: 'ready', orders, rest, ...shown }
}

function olderOrdersOf(pages: readonly OrderPage[], awaitsPage: boolean, failed: boolean): OlderOrders {
  if ((pages[pages.length - 1]?.nextCursor ?? null) === null) return 'none'
  if (!awaitsPage) return 'waiting'
  return failed ? 'failed' : 'loading'
}
