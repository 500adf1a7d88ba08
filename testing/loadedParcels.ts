import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import type { PathItem } from '../bench/samplePath'
import type { SampleOrder } from '../bench/server/sampleRows'
import { createPushRequest, type ServerFleet } from './serverFleet'

/** What customers and WeChat do to parcels at the same time, and what they find. */
export interface LoadedParcels {
  /** The rows of each parcel that a server has acknowledged. */
  acknowledged: readonly number[]
  /** Pushes that were taken so far. */
  pushes: () => number
  /** Reads that answered fewer rows than had been acknowledged before they began, or no track at all. */
  wrongReads: readonly string[]
  /** Pushes every parcel's rows, one after the other, as WeChat does: again until a server takes the push. */
  pushAll: () => Promise<void>
  /** Reads parcels until the promise settles; returns how many reads were answered. */
  readUntil: (over: Promise<unknown>) => Promise<number>
  /** What an instance answers for a parcel; null if it does not answer. */
  answer: (parcel: number, origin: string) => Promise<unknown>
  /** The rows of a parcel as an instance answers them; null if it does not. */
  readRows: (parcel: number, origin: string) => Promise<number | null>
}

export interface LoadSettings {
  orders: readonly SampleOrder[]
  items: readonly PathItem[]
  /** How many rows every parcel has at first. */
  known: number
  now: number
}

const Path = v.object({ ok: v.literal(true), data: v.object({ pathItemNum: v.number() }) })

/** WeChat pushes again when a push is not taken. */
const RETRY_MS = 50
const MAX_TRIES = 600

/** A customer makes at most 60 calls a minute. */
const READ_PAUSE_MS = 5

export function loadParcels(fleet: ServerFleet, { orders, items, known, now }: LoadSettings): LoadedParcels {
  const acknowledged = orders.map(() => known)
  const wrongReads: string[] = []
  let pushes = 0
  let turn = 0
  const anyInstance = (): string => fleet.instances[(turn += 1) % fleet.instances.length]?.origin ?? ''

  const push = async (parcel: number): Promise<void> => {
    const order = orders[parcel]
    const rows = items.slice(0, (acknowledged[parcel] ?? 0) + 1)
    if (!order) return
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { path, body } = createPushRequest({ ...order, items }, rows, now)
      const answer = await post(`${anyInstance()}${path}`, { 'content-type': 'application/json' }, body)
      if (answer === 'success') {
        acknowledged[parcel] = rows.length
        pushes += 1
        return
      }
      await sleep(RETRY_MS)
    }
    throw new Error('No server took a push.')
  }

  const answer = async (parcel: number, origin: string): Promise<unknown> => {
    const { openid = '', orderId } = orders[parcel] ?? {}
    const headers = await fleet.headersOf(openid)
    const text = await post(`${origin}/functions/getPath`, headers, JSON.stringify({ orderId }))
    return text === null ? null : JSON.parse(text)
  }

  const readRows = async (parcel: number, origin: string): Promise<number | null> => {
    const read = v.safeParse(Path, await answer(parcel, origin))
    return read.success ? read.output.data.pathItemNum : null
  }

  return {
    acknowledged,
    pushes: () => pushes,
    wrongReads,
    pushAll: async () => {
      for (let row = known; row < items.length; row += 1)
        await Promise.all(orders.map((_, parcel) => push(parcel)))
    },
    async readUntil(over) {
      let reads = 0
      let isOver = false
      const end = (): void => {
        isOver = true
      }
      over.then(end, end)
      for (let parcel = 0; !isOver; parcel = (parcel + 1) % orders.length) {
        const before = acknowledged[parcel] ?? 0
        const instance = fleet.instances[(turn += 1) % fleet.instances.length]
        const rows = await readRows(parcel, instance?.origin ?? '')
        // A crashed instance answers nothing; the customer's next call goes to another one.
        const isDown = instance?.child.signalCode !== null
        if (rows === null ? !isDown : rows < before)
          wrongReads.push(`parcel ${parcel}: ${rows ?? 'no'} of ${before} rows`)
        if (rows !== null) reads += 1
        await sleep(READ_PAUSE_MS)
      }
      return reads
    },
    answer,
    readRows,
  }
}

/** The text of an answer; null if there is none. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<string | null> {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(12_000) })
    return await answer.text()
  } catch {
    return null
  }
}
