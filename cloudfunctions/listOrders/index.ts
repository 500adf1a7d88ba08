import { createCloud } from '../shared/cloud'
import { startDeadline, type Deadline } from '../shared/deadline'
import { createOrderStore } from '../shared/orderStore'
import { toReply } from '../shared/toReply'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
})

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('listOrders', () => listOrders(event, OPENID, createPorts(startDeadline())))
}
