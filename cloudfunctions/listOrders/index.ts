import { createCloud } from '../shared/cloud'
import { createOrderStore } from '../shared/orderStore'
import { toReply } from '../shared/toReply'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const ports = { orders: createOrderStore(cloud), tracks: createTrackStore(cloud) }

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('listOrders', () => listOrders(event, OPENID, ports))
}
