import { toReply } from '../shared/toReply'
import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { createOrderStore } from '../shared/orderStore'
import { createTrackStore } from '../shared/trackStore'
import { subscribe } from './core'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  consents: createConsentStore(cloud),
}

/** The cloud function `subscribe`: see SubscribeRequest and Subscription in contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('subscribe', () => subscribe(event, OPENID, ports))
}
