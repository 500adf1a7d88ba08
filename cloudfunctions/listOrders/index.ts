import { createCloud } from '../shared/cloud'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { listOrders } from './core'

const cloud = createCloud()
const ports = { orders: createOrderStore(cloud), tracks: createTrackStore(cloud) }

/** The cloud function `listOrders`: ListOrdersRequest to OrderPage, see contract/. */
export const main = createCustomerFunction({ name: 'listOrders', cloud }, (event, openid) =>
  listOrders(event, openid, ports),
)
