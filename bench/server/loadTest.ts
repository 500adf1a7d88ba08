import { divideTimings, medianTimings, type Timings } from '../cloud/timings'
import { movingOrder, sampleItems } from './sampleRows'
import { createPushRequest, type ServerFleet } from '../../testing/serverFleet'
import { timeRequests, type BenchRequest } from '../timeRequests'

/** Ratios to the empty route and to the bare SELECT, in the same round. */
export interface LoadRow {
  name: string
  toEmpty: Timings
  toSelect: Timings
}

const ROUNDS = 5
const REQUESTS = 2000
const CONNECTIONS = 20

/** Orders on their way that each kind of load uses. */
const PARCELS = 2000

/** Loads one instance in rounds. `now`: Unix seconds of the sample rows. Throws if a request fails. */
export async function runLoadTest(fleet: ServerFleet, baseline: string, now: number): Promise<LoadRow[]> {
  const server = fleet.instances[0]?.origin ?? ''
  const reads = await createReads(fleet)
  const names = ['empty', 'select', 'getPath from the store', 'listOrders', 'a push'] as const
  const rounds: Record<(typeof names)[number], Timings>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const timings = {} as Record<(typeof names)[number], Timings>
    for (const name of names) timings[name] = await timeList(loadOf(name, round))
    rounds.push(timings)
  }
  return names.map((name) => ({
    name,
    toEmpty: medianTimings(rounds.map((each) => divideTimings(each[name], each.empty))),
    toSelect: medianTimings(rounds.map((each) => divideTimings(each[name], each.select))),
  }))

  function loadOf(name: (typeof names)[number], round: number): RequestList {
    if (name === 'empty' || name === 'select') {
      return {
        origin: baseline,
        requests: reads.select.map((read) => ({ ...read, path: `/${name}` })),
        answer: '"ok":true',
      }
    }
    if (name === 'a push') return { origin: server, requests: createPushes(round, now), answer: 'success' }
    return { origin: server, requests: reads[name], answer: '"ok":true' }
  }
}

interface RequestList {
  origin: string
  requests: readonly BenchRequest[]
  answer: string
}

const NO_REQUEST: BenchRequest = { method: 'POST', path: '/', headers: {}, body: '' }

/** Makes each request of a list once. */
function timeList({ origin, requests, answer }: RequestList): Promise<Timings> {
  let count = 0
  const next = (): BenchRequest => {
    count += 1
    return requests[(count - 1) % requests.length] ?? NO_REQUEST
  }
  return timeRequests({ origin, connections: CONNECTIONS, amount: requests.length, next, answer })
}

async function createReads(
  fleet: ServerFleet,
): Promise<Record<'select' | 'getPath from the store' | 'listOrders', BenchRequest[]>> {
  const orders = Array.from({ length: REQUESTS }, (_, index) => movingOrder(index % PARCELS))
  const headers = await Promise.all(orders.map(({ openid }) => fleet.headersOf(openid)))
  const requestsTo = (path: string, bodyOf: (index: number) => object): BenchRequest[] =>
    headers.map((each, index) => ({
      method: 'POST',
      path,
      headers: each,
      body: JSON.stringify(bodyOf(index)),
    }))
  return {
    select: requestsTo('/select', (index) => ({ ...orders[index] })),
    'getPath from the store': requestsTo('/functions/getPath', (index) => ({
      orderId: orders[index]?.orderId,
    })),
    listOrders: requestsTo('/functions/listOrders', () => ({})),
  }
}

/** Each round pushes to parcels of its own, as a push that was seen before costs less. */
function createPushes(round: number, now: number): BenchRequest[] {
  const { soFar, all } = sampleItems(now)
  const items = [...soFar, ...all.slice(soFar.length, soFar.length + 1)]
  return Array.from({ length: REQUESTS }, (_, index) => {
    const order = movingOrder(PARCELS + round * REQUESTS + index)
    const { path, body } = createPushRequest({ ...order, items }, items, now)
    return { method: 'POST', path, headers: { 'content-type': 'application/json' }, body }
  })
}
