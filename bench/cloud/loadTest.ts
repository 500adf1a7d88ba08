import { timeRequests, type BenchRequest } from '../timeRequests'
import { startBenchCloud, type BenchCloud } from './benchCloud'
import { countsBetween } from './requestCounts'
import { createSampleParcels, type Parcel } from './sampleParcels'
import { createRandom } from './seededRandom'
import { divideTimings, medianTimings, type Timings } from './timings'

/** Ratios to the empty function in the same round. */
export interface LoadResult {
  /** getPath with a stored track. */
  store: Timings
  /** getPath that asks WeChat. */
  upstream: Timings
}

/** The number of instances that the host runs of a function, so that no call waits for one. */
const CONNECTIONS = 4
const ROUNDS = 5
const CALLS_PER_ROUND = 400
const PARCELS = 100
/** Longer than the track of a moving parcel stays fresh. */
const STALE_AFTER_SECONDS = 1200

/** Calls the functions at full load, in rounds, and compares them with the empty function. Throws if a call fails. */
export async function runLoadTest(): Promise<LoadResult> {
  const parcels = createSampleParcels(2 * PARCELS, createRandom(3)).map(toMovingParcel)
  const cloud = await startBenchCloud(parcels)
  try {
    const calls = createCallSequences(parcels)
    // Starts the instances, and stores the tracks for the calls that read them from the store.
    for (const next of [calls.empty, calls.store]) await timeCalls(cloud, next)
    const rounds: LoadResult[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const base = await timeCalls(cloud, calls.empty)
      const store = divideTimings(await measureCalls(cloud, calls.store, 0), base)
      const upstream = divideTimings(await measureCalls(cloud, calls.upstream, CALLS_PER_ROUND), base)
      rounds.push({ store, upstream })
    }
    return {
      store: medianTimings(rounds.map((round) => round.store)),
      upstream: medianTimings(rounds.map((round) => round.upstream)),
    }
  } finally {
    await cloud.close()
  }
}

/** The parcel with its first seven items, still moving. */
function toMovingParcel(parcel: Parcel): Parcel {
  return { ...parcel, items: parcel.items.slice(0, 7) }
}

/** Functions that return the request of the next call. The first half of the parcels is read from the store, the others from WeChat. */
function createCallSequences(
  parcels: readonly Parcel[],
): Record<'empty' | 'store' | 'upstream', () => BenchRequest> {
  const start = Math.max(...parcels.flatMap(({ items }) => items.map(({ actionTime }) => actionTime)))
  const createSequence = (half: readonly Parcel[], name: string, stepSeconds: number) => {
    let count = 0
    return (): BenchRequest => {
      const parcel = half[count % half.length]
      if (!parcel) throw new Error('There are no parcels.')
      const at = start + Math.floor(count / half.length) * stepSeconds
      count += 1
      const headers = { 'x-openid': parcel.openid, 'x-now': String(at) }
      const body = JSON.stringify({ orderId: parcel.orderId })
      return { method: 'POST', path: `/cloud/functions/${name}`, headers, body }
    }
  }
  return {
    empty: createSequence(parcels.slice(0, PARCELS), 'empty', 0),
    store: createSequence(parcels.slice(0, PARCELS), 'getPath', 0),
    upstream: createSequence(parcels.slice(PARCELS), 'getPath', STALE_AFTER_SECONDS),
  }
}

/** Times a round. Throws unless it asked WeChat `upstreamCalls` times, because then it timed something else. */
async function measureCalls(
  cloud: BenchCloud,
  next: () => BenchRequest,
  upstreamCalls: number,
): Promise<Timings> {
  const before = await cloud.requestCounts()
  const timings = await timeCalls(cloud, next)
  const { upstream } = countsBetween(before, await cloud.requestCounts())
  if (upstream !== upstreamCalls) {
    throw new Error(`WeChat was asked ${upstream} times, not ${upstreamCalls}.`)
  }
  return timings
}

function timeCalls({ origin }: BenchCloud, next: () => BenchRequest): Promise<Timings> {
  return timeRequests({
    origin,
    connections: CONNECTIONS,
    amount: CALLS_PER_ROUND,
    next,
    answer: '"ok":true',
  })
}
