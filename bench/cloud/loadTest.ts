import autocannon from 'autocannon'
import { openBenchCloud, type BenchCloud } from './benchCloud'
import { makeParcels, type Parcel } from './sampleParcels'
import { seededRandom } from './seededRandom'
import { compare, median, sumUp, type Timings } from './timings'

/** Ratios to the empty function, in the same round of the same run. */
export interface Load {
  store: Timings
  upstream: Timings
}

/** As many as the host runs instances of a function: what is timed is the work, not the wait for an instance. */
const CONNECTIONS = 4
const ROUNDS = 5
const CALLS_A_ROUND = 400
const PARCELS = 100
/** Longer than a track on its way stays fresh. */
const STALE_AFTER_SECONDS = 1200

interface Call {
  name: string
  event: object
  openid: string
  at: number
}

/** Calls the functions at full load, in rounds, and compares them with the empty one. Throws if a call fails. */
export async function measureLoad(): Promise<Load> {
  const parcels = makeParcels(2 * PARCELS, seededRandom(3)).map(onItsWay)
  const cloud = await openBenchCloud(parcels)
  try {
    const calls = callMakers(parcels)
    // Starts the instances, and stores the tracks that are to come from the store.
    for (const next of [calls.empty, calls.store]) await timed(cloud, next)
    const rounds: Load[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const base = await timed(cloud, calls.empty)
      const store = compare(await askingWeChat(cloud, calls.store, 0), base)
      const upstream = compare(await askingWeChat(cloud, calls.upstream, CALLS_A_ROUND), base)
      rounds.push({ store, upstream })
    }
    return {
      store: median(rounds.map((round) => round.store)),
      upstream: median(rounds.map((round) => round.upstream)),
    }
  } finally {
    await cloud.close()
  }
}

/** Seven nodes, and still moving. */
function onItsWay(parcel: Parcel): Parcel {
  return { ...parcel, items: parcel.items.slice(0, 7) }
}

/** Each makes one call after the other: of the first half of the parcels from the store, of the others upstream. */
function callMakers(parcels: readonly Parcel[]): Record<'empty' | 'store' | 'upstream', () => Call> {
  const start = Math.max(...parcels.flatMap(({ items }) => items.map(({ actionTime }) => actionTime)))
  const nextOf = (half: readonly Parcel[], name: string, stepSeconds: number) => {
    let count = 0
    return (): Call => {
      const parcel = half[count % half.length]
      if (!parcel) throw new Error('There are no parcels.')
      const at = start + Math.floor(count / half.length) * stepSeconds
      count += 1
      return { name, event: { orderId: parcel.orderId }, openid: parcel.openid, at }
    }
  }
  return {
    empty: nextOf(parcels.slice(0, PARCELS), 'empty', 0),
    store: nextOf(parcels.slice(0, PARCELS), 'getPath', 0),
    upstream: nextOf(parcels.slice(PARCELS), 'getPath', STALE_AFTER_SECONDS),
  }
}

/** Throws where WeChat was not asked as often as it should be: then something else was timed. */
async function askingWeChat(cloud: BenchCloud, next: () => Call, times: number): Promise<Timings> {
  const before = await cloud.asked()
  const timings = await timed(cloud, next)
  const asked = (await cloud.asked()).upstream - before.upstream
  if (asked !== times) throw new Error(`WeChat was asked ${asked} times, not ${times}.`)
  return timings
}

async function timed(cloud: BenchCloud, next: () => Call): Promise<Timings> {
  const milliseconds: number[] = []
  const running = autocannon({
    url: cloud.origin,
    connections: CONNECTIONS,
    amount: CALLS_A_ROUND,
    requests: [
      {
        setupRequest: (request) => {
          const { name, event, openid, at } = next()
          const headers = { ...request.headers, 'x-openid': openid, 'x-now': String(at) }
          const path = `/cloud/functions/${name}`
          return { ...request, method: 'POST', path, headers, body: JSON.stringify(event) }
        },
      },
    ],
    verifyBody: (body) => body.includes('"ok":true'),
  })
  // autocannon itself only looks at its clock once in a while.
  const start = performance.now()
  let end = start
  running.on('response', (_client, _status, _bytes, took) => {
    milliseconds.push(took)
    end = performance.now()
  })
  const { errors, mismatches, non2xx } = await running
  if (errors + mismatches + non2xx > 0) throw new Error(`${errors + mismatches + non2xx} calls failed.`)
  return sumUp(milliseconds, (end - start) / 1000)
}
