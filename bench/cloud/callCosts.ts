import { startBenchCloud, type BenchCloud } from './benchCloud'
import { countsBetween, type RequestCounts } from './requestCounts'
import { createSampleParcels, type Parcel } from './sampleParcels'
import { createRandom } from './seededRandom'

/** The requests that one call makes. */
export interface CallCost extends RequestCounts {
  call: string
}

const HOUR = 3600

/** Counts the requests of each kind of call to the database and to WeChat, one call at a time. */
export async function measureCallCosts(): Promise<CallCost[]> {
  const parcels = createSampleParcels(2, createRandom(1))
  const cloud = await startBenchCloud(parcels)
  try {
    return await measureEachCall(cloud, parcels)
  } finally {
    await cloud.close()
  }
}

async function measureEachCall(cloud: BenchCloud, [parcel, pushed]: readonly Parcel[]): Promise<CallCost[]> {
  if (!parcel || !pushed) return []
  const { orderId, openid, items } = parcel
  const moving = items.slice(0, 4)
  const at = (moving.at(-1)?.actionTime ?? 0) + 60
  const end = (items.at(-1)?.actionTime ?? 0) + 60
  const getPath = (now: number) => () => cloud.call('getPath', { orderId }, openid, now)
  const costs: CallCost[] = []
  const count = async (name: string, call: () => Promise<unknown>): Promise<void> => {
    const before = await cloud.requestCounts()
    await call()
    costs.push({ call: name, ...countsBetween(before, await cloud.requestCounts()) })
  }

  cloud.setPath(parcel, moving)
  await count('getPath, nothing stored', getPath(at))
  await count('getPath, stored track', getPath(at + 60))
  await count('getPath, asking WeChat again', getPath(at + HOUR))
  await count('listOrders', () => cloud.call('listOrders', {}, openid, at + HOUR))
  cloud.setPath(parcel, items)
  await count('getPath, answer that ends the journey', getPath(end))

  const early = pushed.items.slice(0, 3)
  await cloud.push(pushed, early.slice(0, 2))
  await count('onPathUpdate, new node', () => cloud.push(pushed, early))
  await count('onPathUpdate, same push again', () => cloud.push(pushed, early))
  await count('onPathUpdate, end of the journey', () => cloud.push(pushed, pushed.items))
  const event = { orderId: pushed.orderId, accepted: ['signed'] }
  await count('subscribe', () => cloud.call('subscribe', event, pushed.openid, at))
  return costs
}
