// Sends the orders of a JSON file to the cloud function putOrders, a hundred a call:
//   npx tsx putOrders.ts orders.json
// WECHAT_APPID, WECHAT_APPSECRET and TARO_APP_CLOUD_ENV are in the environment. It needs Node 20 and no packages.
import { readFileSync } from 'node:fs'

interface Order {
  orderId: string
  /** True removes the order; its other fields are then not read. */
  deleted?: boolean
  /** The customer's openid in this mini-program. */
  openid?: string
  /** Unix seconds. */
  createdAt?: number
  waybills?: { deliveryId: string; waybillId: string }[]
  addSource?: 0 | 2
  goods?: { name: string; imageUrl?: string }[]
  /** Names only, never an address: 广东省, 深圳市. */
  destination?: { province: string; city: string }
  tradeNo?: string
  transactionId?: string
}

interface Result {
  index: number
  orderId?: string
  status: 'stored' | 'unchanged' | 'deleted' | 'replaced' | 'refused' | 'notDone'
  field?: string
  reason?: string
}

/** What WeChat answers to one of the two paths. */
interface Reply {
  errcode?: number
  access_token?: string
  resp_data?: string
}

interface Answer {
  ok: boolean
  code?: string
  data?: { results: Result[] }
}

const MAX_ORDERS = 100
const MAX_TRIES = 3
const API = process.env['WECHAT_API_ORIGIN'] ?? 'https://api.weixin.qq.com'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is missing.`)
  return value
}

async function post(path: string, body: object): Promise<Reply> {
  const response = await fetch(API + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok) throw new Error(`WeChat answered HTTP ${response.status}`)
  const reply = (await response.json()) as Reply
  // A success may have no errcode at all.
  if (reply.errcode) throw new Error(`WeChat answered ${reply.errcode}`)
  return reply
}

/** WeChat answers the same token to everyone until its last minutes, so it may be asked for before each call. */
async function fetchToken(): Promise<string> {
  const keys = { appid: setting('WECHAT_APPID'), secret: setting('WECHAT_APPSECRET') }
  const reply = await post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...keys })
  return reply.access_token ?? ''
}

async function call(orders: Order[]): Promise<Result[]> {
  const env = setting('TARO_APP_CLOUD_ENV')
  const query = new URLSearchParams({ access_token: await fetchToken(), env, name: 'putOrders' })
  const reply = await post(`/tcb/invokecloudfunction?${query.toString()}`, { orders })
  // The function's own answer is JSON in a text.
  const answer = JSON.parse(reply.resp_data ?? '') as Answer
  if (!answer.ok || !answer.data) throw new Error(`putOrders answered ${answer.code ?? 'nothing'}`)
  return answer.data.results
}

/** Sends orders and returns the results of those that were not stored. Sending an order again is harmless. */
async function putOrders(orders: Order[]): Promise<Result[]> {
  const failed: Result[] = []
  for (let start = 0; start < orders.length; start += MAX_ORDERS) {
    let batch = orders.slice(start, start + MAX_ORDERS)
    for (let tries = 1; batch.length > 0; tries += 1) {
      const results = await call(batch)
      const again = results.filter(({ status }) => status === 'notDone')
      failed.push(...results.filter(({ status }) => status === 'refused'))
      if (tries === MAX_TRIES) failed.push(...again)
      batch =
        tries === MAX_TRIES ? [] : batch.filter((_, index) => again.some((each) => each.index === index))
    }
  }
  return failed
}

async function main(): Promise<void> {
  const { orders } = JSON.parse(readFileSync(process.argv[2] ?? 'orders.json', 'utf8')) as { orders: Order[] }
  const failed = await putOrders(orders)
  for (const { orderId, status, field = '', reason = '' } of failed)
    console.error(`${orderId ?? 'An order without id'}: ${status}, ${field} ${reason}`)
  console.log(`${orders.length - failed.length} of ${orders.length} orders are stored.`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
