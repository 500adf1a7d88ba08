import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { startDeadline, type Deadline } from '../shared/deadline'
import { createOrderStore } from '../shared/orderStore'
import { toReply } from '../shared/toReply'
import { createTrackStore } from '../shared/trackStore'
import { subscribe } from './core'

const cloud = createCloud()
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
  consents: createConsentStore(cloud, deadline),
})

/** The cloud function `subscribe`: SubscribeRequest to Subscription, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('subscribe', () => subscribe(event, OPENID, createPorts(startDeadline())))
}
