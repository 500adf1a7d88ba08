// Sends the orders of a JSON file, at most 100, to PUT /orders of a server of your own:
//   npx tsx putOrders.ts orders.json
// ORDERS_URL and ORDERS_SECRET are in the environment. It needs Node 20 and no packages. Exit code 1 unless every order was
// stored.
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

interface Result {
  index: number
  orderId?: string
  status: 'stored' | 'unchanged' | 'deleted' | 'replaced' | 'refused' | 'notDone'
  field?: string
  reason?: string
}

interface Answer {
  ok: boolean
  code?: string
  data?: { results: Result[] }
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing.`)
  return value
}

/** The headers that sign a body. The server takes each nonce once, so a second try is signed again. */
function sign(path: string, body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomUUID()
  const hash = createHash('sha256').update(body).digest('hex')
  const text = ['PUT', path, timestamp, nonce, hash].join('\n')
  return {
    'content-type': 'application/json',
    'x-orders-timestamp': timestamp,
    'x-orders-nonce': nonce,
    'x-orders-signature': createHmac('sha256', setting('ORDERS_SECRET')).update(text).digest('hex'),
  }
}

async function putOrders(body: string): Promise<Result[]> {
  const url = new URL(setting('ORDERS_URL'))
  const headers = sign(url.pathname + url.search, body)
  const response = await fetch(url, { method: 'PUT', headers, body, signal: AbortSignal.timeout(15_000) })
  const answer = (await response.json()) as Answer
  if (!answer.ok || !answer.data) throw new Error(`PUT /orders answered ${answer.code ?? response.status}`)
  return answer.data.results
}

async function main(): Promise<void> {
  const results = await putOrders(readFileSync(process.argv[2] ?? 'orders.json', 'utf8'))
  // An order that is notDone is sent again.
  const failed = results.filter(({ status }) => status === 'refused' || status === 'notDone')
  for (const { orderId, status, field = '', reason = '' } of failed)
    console.error(`${orderId ?? 'An order without id'}: ${status}, ${field} ${reason}`)
  console.log(`${results.length - failed.length} of ${results.length} orders are stored.`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
