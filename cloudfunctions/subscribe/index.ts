import { createCloud } from '../shared/cloud'
import { createConsentStore } from '../shared/consentStore'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { subscribe } from './core'

const cloud = createCloud()
const guard = createInstanceGuard(cloud)
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
  consents: createConsentStore(cloud, deadline),
})

/** The cloud function `subscribe`: SubscribeRequest to Subscription, see contract/. */
export const main = createCustomerFunction({ name: 'subscribe', cloud, guard }, (event, openid, deadline) =>
  subscribe(event, openid, createPorts(deadline)),
)
