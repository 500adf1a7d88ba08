import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import type { PathItem } from '../bench/samplePath'
import type { SampleOrder } from '../bench/server/sampleRows'
import { createPushRequest, type ServerFleet } from './serverFleet'
import type { ServerProcess } from './serverProcess'

export interface ParcelLoad {
  orders: readonly SampleOrder[]
  items: readonly PathItem[]
  /** How many rows every parcel has at first. */
  known: number
  /** Unix seconds. */
  now: number
}

const Path = v.object({ ok: v.literal(true), data: v.object({ pathItemNum: v.number() }) })

/** WeChat pushes again when a push is not taken. */
const RETRY_MS = 50
const MAX_TRIES = 600

/** A customer makes at most 60 calls a minute. */
const READ_PAUSE_MS = 5

/** What customers and WeChat do to parcels at the same time, on any of the instances, and what they find. */
export class LoadedParcels {
  /** The rows of each parcel that a server has acknowledged. */
  readonly acknowledged: number[]
  /** Reads that answered fewer rows than had been acknowledged before they began, or no track at all. */
  readonly wrongReads: string[] = []
  /** Pushes that were taken so far. */
  pushes = 0
  private turn = 0

  constructor(
    private readonly fleet: ServerFleet,
    private readonly load: ParcelLoad,
  ) {
    this.acknowledged = load.orders.map(() => load.known)
  }

  /** Pushes every parcel's rows, one after the other, as WeChat does: again until a server takes the push. */
  async pushAll(): Promise<void> {
    const { orders, items, known } = this.load
    for (let row = known; row < items.length; row += 1)
      await Promise.all(orders.map((_, parcel) => this.push(parcel)))
  }

  /** Reads parcels until the promise settles; returns how many reads were answered. */
  async readUntil(over: Promise<unknown>): Promise<number> {
    let reads = 0
    const state = { isOver: false }
    const end = (): void => {
      state.isOver = true
    }
    over.then(end, end)
    for (let parcel = 0; !state.isOver; parcel = (parcel + 1) % this.load.orders.length) {
      if (await this.read(parcel)) reads += 1
      await sleep(READ_PAUSE_MS)
    }
    return reads
  }

  /** What an instance answers for a parcel; null if it does not answer. */
  async answer(parcel: number, origin: string): Promise<unknown> {
    const { openid = '', orderId } = this.load.orders[parcel] ?? {}
    const headers = await this.fleet.headersOf(openid)
    const text = await post(`${origin}/functions/getPath`, headers, JSON.stringify({ orderId }))
    return text === null ? null : JSON.parse(text)
  }

  /** The rows of every parcel as an instance answers them; null for one that it does not. */
  readAll(origin: string): Promise<(number | null)[]> {
    return Promise.all(this.load.orders.map((_, parcel) => this.readRows(parcel, origin)))
  }

  private async readRows(parcel: number, origin: string): Promise<number | null> {
    const read = v.safeParse(Path, await this.answer(parcel, origin))
    return read.success ? read.output.data.pathItemNum : null
  }

  private async read(parcel: number): Promise<boolean> {
    const before = this.acknowledged[parcel] ?? 0
    const instance = this.nextInstance()
    const rows = await this.readRows(parcel, instance.origin)
    // A crashed instance answers nothing; the customer's next call goes to another one.
    const isDown = instance.child.killed
    if (rows === null ? !isDown : rows < before)
      this.wrongReads.push(`parcel ${parcel}: ${rows ?? 'no'} of ${before} rows`)
    return rows !== null
  }

  private async push(parcel: number): Promise<void> {
    const { orders, items, now } = this.load
    const order = orders[parcel]
    const rows = items.slice(0, (this.acknowledged[parcel] ?? 0) + 1)
    if (!order) return
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const { path, body } = createPushRequest({ ...order, items }, rows, now)
      const url = this.nextInstance().origin + path
      if ((await post(url, { 'content-type': 'application/json' }, body)) === 'success') {
        this.acknowledged[parcel] = rows.length
        this.pushes += 1
        return
      }
      await sleep(RETRY_MS)
    }
    throw new Error('No server took a push.')
  }

  private nextInstance(): ServerProcess {
    this.turn += 1
    const instance = this.fleet.instances[this.turn % this.fleet.instances.length]
    if (!instance) throw new Error('There is no instance.')
    return instance
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
