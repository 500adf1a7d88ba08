import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import { createInstanceGuard } from '../shared/instanceGuard'
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
const guard = createInstanceGuard(cloud)

/** The cloud function `subscribe`: SubscribeRequest to Subscription, see contract/. */
export const main = createCustomerFunction({ name: 'subscribe', cloud, guard }, (event, openid) =>
  subscribe(event, openid, ports),
)
