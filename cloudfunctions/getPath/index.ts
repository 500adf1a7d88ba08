import { setTimeout as sleep } from 'node:timers/promises'
import { createCloud } from '../shared/cloud'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { getPath } from './core'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  logistics: createLogistics(cloud),
  now: () => Math.floor(Date.now() / 1000),
  sleep,
}

/** The cloud function `getPath`: GetPathRequest to OrderPath, see contract/. */
export const main = createCustomerFunction({ name: 'getPath', cloud }, (event, openid) =>
  getPath(event, openid, ports),
)
