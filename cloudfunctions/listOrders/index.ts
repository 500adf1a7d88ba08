import { toReply } from '../shared/toReply'
import { createCloud } from '../shared/cloud'
import { createOrderStore } from '../shared/orderStore'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const ports = { orders: createOrderStore(cloud), tracks: createTrackStore(cloud) }

/** The cloud function `listOrders`: see ListOrdersRequest and OrderPage in contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('listOrders', () => listOrders(event, OPENID, ports))
}
