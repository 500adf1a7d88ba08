import * as v from 'valibot'
import { createCloud } from '../shared/cloud'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const guard = createInstanceGuard(cloud)
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  tracks: createTrackStore(cloud, deadline),
})

/** A search reads more documents than a page does, and a customer who types makes many. */
const cost = (event: unknown): number => (v.is(v.object({ query: v.string() }), event) ? 2 : 1)

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export const main = createCustomerFunction(
  { name: 'listOrders', cloud, guard, cost },
  (event, openid, deadline) => listOrders(event, openid, createPorts(deadline)),
)
