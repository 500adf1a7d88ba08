import { MAX_PUT_ORDERS } from '../../contract/limits'
import type { PutResults } from '../../contract/putOrders'
import type { OrderRow, RowProblem } from './orderRows'
import type { OrderTarget } from './ordersAnswer'

export interface Sent {
  /** How many orders have each status. */
  counts: Record<string, number>
  problems: RowProblem[]
}

/** How often an order that was not done is sent. */
const MAX_TRIES = 3

/** Sends the orders to putOrders, a hundred a call. Throws what the target throws; what was sent before stays stored. */
export async function sendOrders(
  rows: readonly OrderRow[],
  send: OrderTarget,
  onProgress: (done: number) => void,
): Promise<Sent> {
  const sent: Sent = { counts: {}, problems: [] }
  for (let start = 0; start < rows.length; start += MAX_PUT_ORDERS) {
    let batch = rows.slice(start, start + MAX_PUT_ORDERS)
    for (let tries = 1; batch.length > 0; tries += 1) {
      const results = await send(batch.map(({ order }) => order))
      batch = keepResults(batch, results, tries < MAX_TRIES, sent)
    }
    onProgress(Math.min(start + MAX_PUT_ORDERS, rows.length))
  }
  return sent
}

/** Counts the results, and returns the rows to send again. */
function keepResults(
  batch: readonly OrderRow[],
  results: PutResults['results'],
  again: boolean,
  { counts, problems }: Sent,
): OrderRow[] {
  return batch.filter(({ line }, index) => {
    const result = results.find((each) => each.index === index)
    const status = result?.status ?? 'notDone'
    if (status === 'notDone' && again) return true
    counts[status] = (counts[status] ?? 0) + 1
    if (status === 'refused' || status === 'notDone') {
      const reason = result?.reason ?? 'got no answer: send it again'
      problems.push({ line, problem: `${result?.field ?? ''} ${reason}`.trim() })
    }
    return false
  })
}
