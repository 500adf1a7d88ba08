import { answer } from '../shared/answer'
import { openCloud } from '../shared/cloud'
import { openOrderBook } from '../shared/orderBook'
import { openTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = openCloud()
const ports = { orders: openOrderBook(cloud), tracks: openTrackStore(cloud) }

/** The cloud function `listOrders`: see ListOrdersRequest and OrderPage in types/cloud.ts. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: read before any await.
  const { OPENID } = cloud.getWXContext()
  return answer('listOrders', () => listOrders(event, OPENID, ports))
}
