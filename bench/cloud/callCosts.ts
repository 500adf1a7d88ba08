import { askedBetween, type Asked } from './requestCounts'
import { openBenchCloud, type BenchCloud } from './benchCloud'
import { makeParcels } from './sampleParcels'
import { seededRandom } from './seededRandom'

/** What one call of a kind costs. */
export interface Cost extends Asked {
  what: string
}

const HOUR = 3600

/** Counts what each kind of call asks of the database and of WeChat, one call at a time. */
export async function countCosts(): Promise<Cost[]> {
  const parcels = makeParcels(2, seededRandom(1))
  const cloud = await openBenchCloud(parcels)
  try {
    return await countOne(cloud, parcels)
  } finally {
    await cloud.close()
  }
}

async function countOne(
  cloud: BenchCloud,
  [parcel, pushed]: ReturnType<typeof makeParcels>,
): Promise<Cost[]> {
  if (!parcel || !pushed) return []
  const { orderId, openid, items } = parcel
  const moving = items.slice(0, 4)
  const at = (moving.at(-1)?.actionTime ?? 0) + 60
  const end = (items.at(-1)?.actionTime ?? 0) + 60
  const getPath = (now: number) => () => cloud.call('getPath', { orderId }, openid, now)
  const costs: Cost[] = []
  const count = async (what: string, call: () => Promise<unknown>): Promise<void> => {
    const before = await cloud.asked()
    await call()
    costs.push({ what, ...askedBetween(before, await cloud.asked()) })
  }

  cloud.report(parcel, moving)
  await count('getPath, nothing stored yet', getPath(at))
  await count('getPath, from the store', getPath(at + 60))
  await count('getPath, asking WeChat again', getPath(at + HOUR))
  await count('listOrders', () => cloud.call('listOrders', {}, openid, at + HOUR))
  cloud.report(parcel, items)
  await count("getPath, the answer that ends the order's journey", getPath(end))

  const early = pushed.items.slice(0, 3)
  await cloud.push(pushed, early.slice(0, 2))
  await count('onPathUpdate, a new node', () => cloud.push(pushed, early))
  await count('onPathUpdate, the same push again', () => cloud.push(pushed, early))
  await count('onPathUpdate, the end of the journey', () => cloud.push(pushed, pushed.items))
  const event = { orderId: pushed.orderId, accepted: ['signed'] }
  await count('subscribe', () => cloud.call('subscribe', event, pushed.openid, at))
  return costs
}
