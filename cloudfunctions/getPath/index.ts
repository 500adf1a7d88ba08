import { setTimeout as sleep } from 'node:timers/promises'
import type { OrderPath } from '../../contract/replies'
import type { SharedPath } from '../../contract/sharedPath'
import { createCloud } from '../shared/cloud'
import { createLogistics } from '../shared/logistics'
import { createOrderStore } from '../shared/orderStore'
import { createShareStore } from '../shared/shareStore'
import { toReply } from '../shared/toReply'
import { createTrackStore } from '../shared/trackStore'
import { getPath } from './core'
import { getSharedPath, isSharedPathRequest } from './sharedPath'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  tracks: createTrackStore(cloud),
  shares: createShareStore(cloud),
  logistics: createLogistics(cloud),
  now: () => Math.floor(Date.now() / 1000),
  sleep,
}

/** The cloud function `getPath`: GetPathRequest to OrderPath, or SharedPathRequest to SharedPath, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply<OrderPath | SharedPath>('getPath', () =>
    isSharedPathRequest(event) ? getSharedPath(event, ports) : getPath(event, OPENID, ports),
  )
}
