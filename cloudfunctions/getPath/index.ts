import { setTimeout as sleep } from 'node:timers/promises'
import { createCloud } from '../shared/cloud'
import { startDeadline, type Deadline } from '../shared/deadline'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { toReply } from '../shared/toReply'
import { createTrackStore } from '../shared/trackStore'
import { getPath, type GetPathPorts } from './core'

const cloud = createCloud()
const now = (): number => Math.floor(Date.now() / 1000)

/** Everything that one call uses, within the call's deadline. */
function createPorts(deadline: Deadline): GetPathPorts {
  return {
    orders: createOrderStore(cloud, deadline),
    tracks: createTrackStore(cloud, deadline),
    logistics: createLogistics(cloud, deadline),
    deadline,
    now,
    sleep,
  }
}

/** The cloud function `getPath`: GetPathRequest to OrderPath, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('getPath', () => getPath(event, OPENID, createPorts(startDeadline())))
}
