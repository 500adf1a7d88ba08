import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { subscribe } from './core'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  consents: createConsentStore(cloud),
}

/** The cloud function `subscribe`: SubscribeRequest to Subscription, see contract/. */
export const main = createCustomerFunction({ name: 'subscribe', cloud }, (event, openid) =>
  subscribe(event, openid, ports),
)
