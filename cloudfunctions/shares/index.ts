import { createCloud } from '../shared/cloud'
import { createOrderStore } from '../shared/orderStore'
import { createPrivateMessages } from '../shared/privateMessages'
import { createShareStore } from '../shared/shareStore'
import { toReply } from '../shared/toReply'
import { manageShares } from './core'

const cloud = createCloud()
const ports = {
  orders: createOrderStore(cloud),
  shares: createShareStore(cloud),
  privateMessages: createPrivateMessages(cloud),
  now: () => Math.floor(Date.now() / 1000),
}

/** The cloud function `shares`: SharesRequest to Shares, see contract/. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: it is read before any await.
  const { OPENID } = cloud.getWXContext()
  return toReply('shares', () => manageShares(event, OPENID, ports))
}
