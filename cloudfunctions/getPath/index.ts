import { setTimeout as sleep } from 'node:timers/promises'
import { createCloud } from '../shared/cloud'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { createPauseStore } from '../shared/pauseStore'
import { createPausingLogistics } from '../shared/pausingLogistics'
import { createCustomerFunction } from '../shared/runFunction'
import { createTrackStore } from '../shared/trackStore'
import { getPath, type GetPathPorts } from './core'

const cloud = createCloud()
const now = (): number => Math.floor(Date.now() / 1000)
const guard = createInstanceGuard(cloud)

/** Everything that one call uses, within the call's deadline. */
function createPorts(deadline: Deadline): GetPathPorts {
  const pauses = createPauseStore(cloud, deadline)
  return {
    orders: createOrderStore(cloud, deadline),
    tracks: createTrackStore(cloud, deadline),
    logistics: createPausingLogistics(createLogistics(cloud, deadline), { pauses, now }),
    deadline,
    now,
    sleep,
  }
}

/** The cloud function `getPath`: GetPathRequest to OrderPath, see contract/. */
export const main = createCustomerFunction({ name: 'getPath', cloud, guard }, (event, openid, deadline) =>
  getPath(event, openid, createPorts(deadline)),
)
