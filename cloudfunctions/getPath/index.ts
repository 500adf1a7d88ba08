import { setTimeout as sleep } from 'node:timers/promises'
import { answer } from '../shared/answer'
import { openCloud } from '../shared/cloud'
import { openLogistics } from '../shared/logistics'
import { openOrderBook } from '../shared/orderBook'
import { openTrackStore } from '../shared/trackStore'
import { getPath } from './core'

const cloud = openCloud()
const ports = {
  orders: openOrderBook(cloud),
  tracks: openTrackStore(cloud),
  logistics: openLogistics(cloud),
  now: () => Math.floor(Date.now() / 1000),
  sleep,
}

/** The cloud function `getPath`: see GetPathRequest and OrderPath in types/cloud.ts. */
export async function main(event: unknown): Promise<unknown> {
  // The SDK keeps the identity in process.env, where the next call may overwrite it: read before any await.
  const { OPENID } = cloud.getWXContext()
  return answer('getPath', () => getPath(event, OPENID, ports))
}
