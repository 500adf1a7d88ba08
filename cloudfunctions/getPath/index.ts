import { setTimeout as sleep } from 'node:timers/promises'
import { createCloud } from '../shared/cloud'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { createPauseStore } from '../shared/pauseStore'
import { createPausingLogistics } from '../shared/pausingLogistics'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { getPath } from './core'

const cloud = createCloud()
const now = (): number => Math.floor(Date.now() / 1000)
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  logistics: createPausingLogistics(createLogistics(cloud), { pauses: createPauseStore(cloud), now }),
  now,
  sleep,
}
const guard = createInstanceGuard(cloud)

/** The cloud function `getPath`: GetPathRequest to OrderPath, see contract/. */
export const main = createCustomerFunction({ name: 'getPath', cloud, guard }, (event, openid) =>
  getPath(event, openid, ports),
)
