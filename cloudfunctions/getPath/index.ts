import { setTimeout as sleep } from 'node:timers/promises'
import type { OrderPath } from '../../contract/replies'
import type { SharedPath } from '../../contract/sharedPath'
import { createCarrierNames, type CarrierMemory } from '../shared/carrierNames'
import { createCarrierStore } from '../shared/carrierStore'
import { chooseExpressApi } from '../shared/chooseExpressApi'
import { createCloud } from '../shared/cloud'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { createPauseStore } from '../shared/pauseStore'
import { createPausingLogistics } from '../shared/pausingLogistics'
import { createCustomerFunction } from '../shared/runFunction'
import { createShareStore } from '../shared/shareStore'
import { createTrackStore } from '../shared/trackStore'
import { answerPath } from './answerPath'
import type { SharedPathPorts } from './sharedPath'

const cloud = createCloud()
const now = (): number => Math.floor(Date.now() / 1000)
const guard = createInstanceGuard(cloud)
const createExpressApi = chooseExpressApi(cloud, process.env, now)
const memory: CarrierMemory = {}

/** Everything that one call uses, within the call's deadline. */
function createPorts(deadline: Deadline): SharedPathPorts {
  const pauses = createPauseStore(cloud, deadline)
  return {
    orders: createOrderStore(cloud, deadline),
    tracks: createTrackStore(cloud, deadline),
    shares: createShareStore(cloud, deadline),
    logistics: createPausingLogistics(createLogistics(createExpressApi(deadline)), { pauses, now }),
    deadline,
    now,
    sleep,
  }
}

/** The cloud function `getPath`: GetPathRequest to OrderPath, or SharedPathRequest to SharedPath, see contract/. */
export const main = createCustomerFunction<OrderPath | SharedPath>(
  { name: 'getPath', cloud, guard },
  (event, openid, deadline) => {
    const store = createCarrierStore(cloud, deadline)
    const findNames = createCarrierNames({ memory, store, api: createExpressApi(deadline), now })
    return answerPath(event, openid, createPorts(deadline), findNames)
  },
)
