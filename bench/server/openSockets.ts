import { setTimeout as sleep } from 'node:timers/promises'
import WebSocket from 'ws'
import { movingOrder, sampleItems, type SampleOrder } from './sampleRows'
import { createPushRequest, type ServerFleet } from '../../testing/serverFleet'

export interface SocketResult {
  sockets: number
  /** Memory of the instances for each socket, bytes. */
  bytesEach: number
  /** How many were told of the push to their parcel. */
  told: number
  /** From the push to the document on the socket, milliseconds. */
  p50: number
  p99: number
}

/** The parcels of these sockets are not used by another load. */
const FIRST_PARCEL = 12_000

/** Sockets that are opened at the same time. */
const AT_ONCE = 100

/** Pushes that are on their way at the same time. */
const PUSHES_AT_ONCE = 20

const TOLD_LIMIT_MS = 60_000

interface OpenSocket {
  order: SampleOrder
  socket: WebSocket
  documents: number
  pushedAt: number
  toldAfterMs: number | null
}

/** Opens `count` sockets over all instances, each for a parcel of its own, and pushes a node to each parcel. */
export async function measureSockets(fleet: ServerFleet, count: number, now: number): Promise<SocketResult> {
  const memory = (): number => fleet.instances.reduce((sum, each) => sum + each.residentBytes(), 0)
  const before = memory()
  const sockets: OpenSocket[] = []
  try {
    while (sockets.length < count) {
      const from = sockets.length
      const batch = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) =>
        openSocket(fleet, from + index),
      )
      sockets.push(...(await Promise.all(batch)))
    }
    const bytesEach = (memory() - before) / count
    await pushToAll(fleet, sockets, now)
    const times = sockets.flatMap(({ toldAfterMs }) => toldAfterMs ?? []).sort((one, other) => one - other)
    const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? NaN
    return { sockets: count, bytesEach, told: times.length, p50: at(0.5), p99: at(0.99) }
  } finally {
    for (const { socket } of sockets) socket.terminate()
  }
}

async function openSocket(fleet: ServerFleet, index: number): Promise<OpenSocket> {
  const instance = fleet.instances[index % fleet.instances.length]
  const order = movingOrder(FIRST_PARCEL + index)
  const address = `${instance?.origin.replace('http', 'ws') ?? ''}/live`
  const socket = new WebSocket(address, { headers: await fleet.headersOf(order.openid) })
  const open: OpenSocket = { order, socket, documents: 0, pushedAt: 0, toldAfterMs: null }
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('a socket was closed before its first document'))
    })
    socket.on('open', () => {
      socket.send(JSON.stringify({ watch: { orderId: order.orderId, ...order.waybill } }))
    })
    socket.on('message', () => {
      open.documents += 1
      if (open.pushedAt > 0) open.toldAfterMs ??= performance.now() - open.pushedAt
      resolve()
    })
  })
  return open
}

async function pushToAll(fleet: ServerFleet, sockets: readonly OpenSocket[], now: number): Promise<void> {
  const { all, soFar } = sampleItems(now)
  const items = all.slice(0, soFar.length + 1)
  const waiting = [...sockets.entries()]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, open] = next
      // Another instance than the socket's.
      const instance = fleet.instances[(index + 1) % fleet.instances.length]
      const { path, body } = createPushRequest({ ...open.order, items }, items, now)
      open.pushedAt = performance.now()
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${instance?.origin ?? ''}${path}`, { method: 'POST', headers, body })
      if ((await answer.text()) !== 'success') throw new Error('A push was not taken.')
    }
  }
  await Promise.all(Array.from({ length: PUSHES_AT_ONCE }, worker))
  const until = performance.now() + TOLD_LIMIT_MS
  while (performance.now() < until && sockets.some(({ toldAfterMs }) => toldAfterMs === null))
    await sleep(100)
}
