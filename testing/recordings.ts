import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { Goods } from '../contract/goods'
import type { OrderPage, OrderPath } from '../contract/replies'
import { Waybill } from '../contract/waybill'

/** The preview's fixtures as replies of the cloud functions, so that tests and preview share the same recordings. */

const FIXTURES = path.resolve(__dirname, '../preview/fixtures')

/** When the recorded tracks were read: 2026-11-23 15:41 in China, Unix seconds. */
export const RECORDED_AT = 1795419660

const Orders = v.array(
  v.object({
    _openid: v.string(),
    orderId: v.string(),
    waybills: v.array(Waybill),
    goods: v.array(Goods),
    destination: v.optional(v.object({ province: v.string(), city: v.string() })),
    createdAt: v.number(),
    ended: v.boolean(),
  }),
)
const Row = v.nullable(
  v.pipe(
    v.object({ action_time: v.optional(v.number()), action_type: v.number(), action_msg: v.unknown() }),
    v.transform((row) => ({
      actionTime: row.action_time,
      actionType: row.action_type,
      actionMsg: row.action_msg,
    })),
  ),
)
const RecordedPath = v.object({ path_item_num: v.number(), path_item_list: v.array(Row) })

/** What getPath answers for an order of the fixtures: for `waybillId`, or its first waybill. */
export function recordedPath(orderId: string, waybillId?: string): OrderPath & { pathItemNum: number } {
  const order = recordedOrders().find((candidate) => candidate.orderId === orderId)
  const waybill = order?.waybills.find((candidate) => !waybillId || candidate.waybillId === waybillId)
  if (!order || !waybill) throw new Error(`no fixture for order ${orderId}`)
  const recorded = v.parse(RecordedPath, readJson(`paths/${waybill.deliveryId}-${waybill.waybillId}.json`))
  return {
    orderId,
    goods: order.goods,
    waybills: order.waybills,
    ...waybill,
    ...(order.destination && { destination: order.destination }),
    pathItemNum: recorded.path_item_num,
    pathItemList: recorded.path_item_list,
    checkedAt: RECORDED_AT,
    stale: false,
  }
}

/** What listOrders answers for a customer of the fixtures, all on one page. */
export function recordedOrderPage(openid: string): OrderPage {
  const own = recordedOrders().filter((order) => order._openid === openid)
  const orders = own.map(({ orderId, goods, createdAt, ended, waybills }) => ({
    orderId,
    goods,
    createdAt,
    ended,
    waybills: waybills.map((waybill) => ({ ...waybill, latest: null })),
  }))
  return { orders }
}

function recordedOrders() {
  return v.parse(Orders, readJson('orders.json'))
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(FIXTURES, file), 'utf8'))
}
