import { answer } from '../shared/answer'
import { openCloud } from '../shared/cloud'
import { openConsents } from '../shared/consents'
import { openOrderBook } from '../shared/orderBook'
import { openTrackStore } from '../shared/trackStore'
import { subscribe } from './core'

const cloud = openCloud()
const ports = {
  orders: openOrderBook(cloud),
  tracks: openTrackStore(cloud),
  consents: openConsents(cloud),
}

/** The cloud function `subscribe`: see SubscribeRequest and Subscription in types/cloud.ts. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: read before any await.
  const { OPENID } = cloud.getWXContext()
  return answer('subscribe', () => subscribe(event, OPENID, ports))
}
