import * as v from 'valibot'
import { MAX_PUT_ORDERS } from '../../contract/limits'
import { PutResults } from '../../contract/putOrders'
import { startDeadline } from '../../cloudfunctions/shared/deadline'
import { createHttpsCalls } from '../../cloudfunctions/shared/httpsApi'
import type { HttpsSettings } from '../../cloudfunctions/shared/wechatSettings'
import type { OrderRow, RowProblem } from './orderRows'

export interface Sent {
  /** How many orders have each status. */
  counts: Record<string, number>
  problems: RowProblem[]
}

const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), data: PutResults }),
  v.object({ ok: v.literal(false), code: v.string() }),
])
/** The function's own answer is JSON in a text. */
const InvokeReply = v.object({ resp_data: v.pipe(v.string(), v.parseJson(), Answer) })

/** How often an order that was not done is sent. */
const MAX_TRIES = 3
const CALL_MS = 15_000

/** Sends the orders to putOrders, a hundred a call. Throws a Failure; what was sent before stays stored. */
export async function sendOrders(
  rows: readonly OrderRow[],
  settings: HttpsSettings & { env: string },
  onProgress: (done: number) => void,
): Promise<Sent> {
  const call = createHttpsCalls(settings, () => Math.floor(Date.now() / 1000))
  const path = `/tcb/invokecloudfunction?env=${encodeURIComponent(settings.env)}&name=putOrders`
  const sent: Sent = { counts: {}, problems: [] }
  for (let start = 0; start < rows.length; start += MAX_PUT_ORDERS) {
    let batch = rows.slice(start, start + MAX_PUT_ORDERS)
    for (let tries = 1; batch.length > 0; tries += 1) {
      const body = { orders: batch.map(({ order }) => order) }
      const results = readResults(await call(path, body, startDeadline(CALL_MS)))
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

function readResults(reply: unknown): PutResults['results'] {
  const read = v.safeParse(InvokeReply, reply)
  if (!read.success)
    throw new Error('putOrders did not answer as it should: look at its log in the CloudBase console.')
  const answer = read.output.resp_data
  if (!answer.ok) throw new Error(describeFailure(answer.code))
  return answer.data.results
}

function describeFailure(code: string): string {
  if (code === 'NOT_AUTHORISED')
    return "putOrders does not take this server for the shop's: see TARO_APP_SHOP_SOURCES in .env and the function's log."
  return `putOrders failed: ${code}. Try again; orders that were stored stay stored.`
}
