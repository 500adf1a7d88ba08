import { createCloud } from '../shared/cloud'
import type { Deadline } from '../shared/deadline'
import { createInstanceGuard } from '../shared/instanceGuard'
import { createOrderStore } from '../shared/orderStore'
import { createPrivateMessages } from '../shared/privateMessages'
import { createCustomerFunction } from '../shared/runFunction'
import { createShareStore } from '../shared/shareStore'
import { manageShares } from './core'

const cloud = createCloud()
const guard = createInstanceGuard(cloud)
const createPorts = (deadline: Deadline) => ({
  orders: createOrderStore(cloud, deadline),
  shares: createShareStore(cloud, deadline),
  privateMessages: createPrivateMessages(cloud, deadline),
  now: () => Math.floor(Date.now() / 1000),
})

/** The cloud function `shares`: SharesRequest to Shares, see contract/. */
export const main = createCustomerFunction({ name: 'shares', cloud, guard }, (event, openid, deadline) =>
  manageShares(event, openid, createPorts(deadline)),
)
