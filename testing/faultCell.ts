import type { FailureCode } from '../contract/failure'
import { PREVIEW_APPSECRET } from '../preview/wechat/accessTokens'
import type { FaultCloud } from './faultCloud'

/** One customer with one parcel, for which something goes wrong. */

export interface Answer {
  ok: boolean
  code?: FailureCode
  data?: { pathItemList: ({ actionMsg?: unknown } | null)[]; stale: boolean }
}

/** When the parcel is first looked at, Unix seconds; ten minutes later WeChat is asked again. */
export const NOW = 1795413900
export const LATER = NOW + 700

export const FIRST_MESSAGE = '已揽收'
export const NEXT_MESSAGE = '已到达深圳转运中心'

const waybill = { deliveryId: 'SF', waybillId: 'W1' }
const firstRow = { action_time: NOW - 3600, action_type: 100001, action_msg: FIRST_MESSAGE }
const nextRow = { action_time: NOW + 300, action_type: 200001, action_msg: NEXT_MESSAGE }

let customers = 0

/** Stores a new customer's order, and with `stored` its track with the first row. Then WeChat knows one row more. */
export async function placeOrder(cloud: FaultCloud, stored: boolean): Promise<string> {
  customers += 1
  const openid = `oFAULT${String(customers).padStart(4, '0')}`
  const order = { _id: 'A', _openid: openid, orderId: 'A', addSource: 0, waybills: [waybill] }
  cloud.database().replaceAll('orders', [{ ...order, createdAt: NOW - 7200, ended: false }])
  cloud.wechat.setRows(waybill.waybillId, [firstRow])
  if (stored) await getPath(cloud, openid, NOW)
  cloud.wechat.setRows(waybill.waybillId, [firstRow, nextRow])
  return openid
}

/** The function's answer to the customer. Throws if the function has thrown, died or timed out. */
export async function getPath(cloud: FaultCloud, openid: string, nowSeconds: number): Promise<Answer> {
  const reply = await cloud.call('getPath', { orderId: 'A' }, { openid, nowSeconds })
  if (!('result' in reply)) throw new Error(reply.errMsg)
  return reply.result as Answer
}

/** An answer with these rows. */
export const shows = (stale: boolean, ...messages: string[]): object => ({
  ok: true,
  data: { stale, pathItemList: messages.map((actionMsg) => ({ actionMsg })) },
})

/** The tracks in the database with these rows. */
export const holds = (...messages: string[]): object[] => [
  { pathItemList: messages.map((actionMsg) => ({ actionMsg })) },
]

/** A call's line, the SDK's word about a long wait, or the code that a function throws to WeChat. */
const EXPECTED_LINE = /^\w+: (\{"function":|\[TCB]\[WARN]|Error: \w+: [A-Z_]+\n)/

/** The lines that a bug has logged: the stack of one, or anything unexpected, such as an unhandled rejection. */
export function findBugs(lines: readonly string[]): string[] {
  return lines.filter((line) => !EXPECTED_LINE.test(line) || line.includes('"stack"'))
}

/** A token of the stand-in's, or the parameter in which it is sent. */
const ACCESS_TOKEN = /access_token=|\b90_[\w-]{32}/

/** The lines that repeat the AppSecret, or an access token. */
export function findKeys(lines: readonly string[]): string[] {
  return lines.filter((line) => line.includes(PREVIEW_APPSECRET) || ACCESS_TOKEN.test(line))
}
