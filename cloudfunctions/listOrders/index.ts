import * as v from 'valibot'
import { createCloud } from '../shared/cloud'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const ports = { orders: createOrderStore(cloud), tracks: createTrackStore(cloud) }
const guard = createInstanceGuard(cloud)

/** A search reads more documents than a page does, and a customer who types makes many. */
const cost = (event: unknown): number => (v.is(v.object({ query: v.string() }), event) ? 2 : 1)

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export const main = createCustomerFunction({ name: 'listOrders', cloud, guard, cost }, (event, openid) =>
  listOrders(event, openid, ports),
)
