import * as v from 'valibot'
import { PutOrdersRequest, type PutResult, type PutResults } from '../../contract/putOrders'
import type { Reply } from '../../contract/reply'
import { logNote } from '../shared/callRecord'
import type { Deadline } from '../shared/deadline'
import { Failure, failureReply, logFailure } from '../shared/failure'
import { readBelongings } from './belongings'
import { readRows, type OrderRow } from './readRows'
import { storeOrder, type StoreOrderPorts } from './storeOrder'

export interface PutOrdersPorts extends StoreOrderPorts {
  /** The time left for this call. */
  deadline: Deadline
}

/** With less time left no further order is begun: it could hardly be finished. */
const MIN_ORDER_MS = 700

/** Orders that are stored at the same time. */
const AT_ONCE = 10

/**
 * Stores the orders of a shop, or removes those that say so. Each one is answered for itself. Doing the same again changes
 * nothing, and finishes what an earlier call has left half done. Throws what the ports throw before anything is stored.
 */
export async function putOrders(event: unknown, ports: PutOrdersPorts): Promise<Reply<PutResults>> {
  const request = v.safeParse(PutOrdersRequest, event)
  if (!request.success) return failureReply('BAD_REQUEST')
  const { results, orders, deletions } = readRows(request.output.orders)
  const orderIds = [...orders, ...deletions].map(({ orderId }) => orderId)
  const stored = new Map((await ports.orders.find(orderIds)).map((document) => [document.orderId, document]))
  const belongings = await readBelongings(
    orders.map(({ orderId }) => orderId),
    ports.belongings,
  )
  const removed = removeAll(deletions, new Set(stored.keys()), ports)
  await eachOf(orders, async (row) => {
    results[row.index] = await toResult(row, ports, async () => ({
      status: await storeOrder(row.order, stored.get(row.orderId), belongings(row.orderId), ports),
    }))
  })
  for (const result of await removed) results[result.index] = result
  logNote('putOrders', countStatuses(results))
  return { ok: true, data: { results } }
}

type Row = Pick<OrderRow, 'index' | 'orderId'>
type Outcome = Pick<PutResult, 'status'>

/** The result of the work; `notDone` without enough time, or if it fails. Only a bug is thrown. */
async function toResult(
  { index, orderId }: Row,
  { deadline }: Pick<PutOrdersPorts, 'deadline'>,
  work: () => Promise<Outcome>,
): Promise<PutResult> {
  const notDone = (code: string): PutResult => ({
    index,
    orderId,
    status: 'notDone',
    reason: `${code}: send it again`,
  })
  if (deadline.remainingMs() < MIN_ORDER_MS) return notDone('TIMEOUT')
  try {
    return { index, orderId, ...(await work()) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    logFailure('putOrders', error)
    return notDone(error.code)
  }
}

/** Removes orders together, which takes four requests. */
async function removeAll(
  deletions: readonly Row[],
  found: ReadonlySet<string>,
  ports: PutOrdersPorts,
): Promise<PutResult[]> {
  if (deletions.length === 0) return []
  let removing: Promise<void> | undefined
  return Promise.all(
    deletions.map((row) =>
      toResult(row, ports, async () => {
        removing ??= removeTogether(
          deletions.map(({ orderId }) => orderId),
          ports,
        )
        await removing
        return { status: found.has(row.orderId) ? 'deleted' : 'unchanged' }
      }),
    ),
  )
}

/** The orders go first: without its order nothing can be read or stored again. */
async function removeTogether(orderIds: readonly string[], ports: PutOrdersPorts): Promise<void> {
  await ports.orders.remove(orderIds)
  await ports.belongings.removeBelongings(orderIds)
}

/** Works on a few rows at the same time, in their sequence. */
async function eachOf<T>(rows: readonly T[], work: (row: T) => Promise<void>): Promise<void> {
  const waiting = [...rows]
  const worker = async (): Promise<void> => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) await work(row)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

function countStatuses(results: readonly PutResult[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
